package vn.solieu.extract.figure;

import org.jspecify.annotations.Nullable;
import vn.solieu.text.Tokens;

/** Reads one figure at a token: number, range or k/n, unit, noun, comparator and kind. */
final class DraftReader {

  private final Words words;
  private final Tokens tokens;
  private final Claims claims;
  private final AmountReader amounts;
  private final UnitReader units;
  private final PartReader parts;
  private final RangeReader ranges;
  private final NounReader nouns;

  DraftReader(Words words, Claims claims, AmountReader amounts) {
    this.words = words;
    this.claims = claims;
    this.amounts = amounts;
    tokens = words.tokens();
    units = new UnitReader(words, amounts);
    parts = new PartReader(words, claims, amounts, units);
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
    if (!parts.read(draft)) {
      units.read(draft);
      ranges.read(draft);
    }
    readNoun(draft);
    regroup(draft);
    return draft;
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
