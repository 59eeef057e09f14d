package vn.solieu.extract.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.solieu.text.Tokens;

/** Reads one figure at a token: number, range or k/n, unit, noun, comparator and kind. */
final class DraftReader {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TEN = BigDecimal.TEN;

  private final Words words;
  private final Tokens tokens;
  private final Claims claims;
  private final AmountReader amounts;
  private final UnitReader units;
  private final RangeReader ranges;
  private final NounReader nouns;

  DraftReader(Words words, Claims claims, AmountReader amounts) {
    this.words = words;
    this.claims = claims;
    this.amounts = amounts;
    tokens = words.tokens();
    units = new UnitReader(words, amounts);
    ranges = new RangeReader(words, claims, amounts, units);
    nouns = new NounReader(words, claims);
  }

  /** The figure whose first token is {@code at}, or {@code null} when no number begins there. */
  @Nullable Draft read(int at) {
    Amount amount = tokens.isNumber(at) ? amounts.inDigits(at) : amounts.inWords(at, false);
    if (amount == null) {
      return null;
    }
    var sentences = words.reading().sentences();
    int floor = sentences.start(sentences.sentenceOf(at));
    Draft draft = new Draft(amount, LeftContext.read(words, claims, at, floor));
    if (!readPart(draft)) {
      units.read(draft);
      ranges.read(draft);
    }
    readNoun(draft);
    regroup(draft);
    return draft;
  }

  /** "56/63", "99,74/100". */
  private boolean readPart(Draft draft) {
    int slash = draft.low.end();
    boolean follows =
        draft.low.literal() != null
            && tokens.is(slash, '/')
            && tokens.isNumber(slash + 1)
            && claims.isFree(slash + 1)
            && tokens.isGlued(slash) == tokens.isGlued(slash + 1);
    if (!follows || draft.low.isScaled()) {
      return false;
    }
    Amount whole = amounts.inDigits(slash + 1);
    if (whole.value().compareTo(draft.low.value()) < 0 || whole.isScaled()) {
      return false;
    }
    draft.outOf = whole.value();
    draft.end = whole.end();
    readScore(draft, whole);
    return true;
  }

  /** A decimal of 10 or 100, or of anything when "điểm" follows, is a score. */
  private void readScore(Draft draft, Amount whole) {
    Words.UnitHit unit = units.at(draft.end);
    boolean points = unit != null && unit.form().unit().equals(Draft.SCORE);
    boolean round = whole.value().compareTo(HUNDRED) == 0 || whole.value().compareTo(TEN) == 0;
    if (points && unit != null) {
      draft.setUnit(unit.form(), unit.end());
    } else if (!draft.low.isWhole() && round) {
      draft.unit = Draft.SCORE;
    }
  }

  private void readNoun(Draft draft) {
    if (!draft.unit.isEmpty()) {
      draft.setNoun(draft.end, draft.end);
      return;
    }
    int start = nouns.begin(draft.end);
    draft.setNoun(start, nouns.end(start));
  }

  /** "3,000 người" cannot be three: what is counted or paid in đồng comes whole. */
  private void regroup(Draft draft) {
    Literal literal = draft.low.literal();
    boolean whole = draft.hasNoun() || draft.unit.equals("VND");
    if (literal != null
        && literal.form() == Literal.Form.COMMA_GROUP
        && whole
        && !draft.low.isScaled()) {
      draft.low = draft.low.withLiteral(literal.asGroups());
    }
  }
}
