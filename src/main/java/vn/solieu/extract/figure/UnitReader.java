package vn.solieu.extract.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.solieu.rules.UnitForm;
import vn.solieu.text.Tokens;

/** Reads the unit behind a number, or before it ("$25"). */
final class UnitReader {
  private static final int RATE_WORDS = 4;
  private static final int LEAD_TOKENS = 8;
  private static final long POINT_ENDS =
      Mark.set(
          Mark.NOUN_END,
          Mark.EQUIVALENT,
          Mark.FILLER,
          Mark.ATTAIN,
          Mark.AND,
          Mark.BASE,
          Mark.UP,
          Mark.DOWN,
          Mark.UP_TO,
          Mark.DOWN_TO,
          Mark.OVER,
          Mark.AT_LEAST_AFTER,
          Mark.AT_MOST_AFTER);
  private static final BigDecimal SMALLEST_BASE = BigDecimal.valueOf(100);
  private static final long MOVES =
      Mark.set(Mark.UP, Mark.DOWN, Mark.RISE, Mark.FALL, Mark.HIGHER, Mark.LOWER);
  private static final long FACTORS =
      Mark.set(
          Mark.UP,
          Mark.DOWN,
          Mark.HIGHER,
          Mark.LOWER,
          Mark.FACTOR,
          Mark.UP_TO,
          Mark.DOWN_TO); // but "rớt 19 lần" are occasions

  private final Words words;
  private final Tokens tokens;
  private final AmountReader amounts;

  UnitReader(Words words, AmountReader amounts) {
    this.words = words;
    this.amounts = amounts;
    tokens = words.tokens();
  }

  /**
   * Gives {@code draft} its unit and moves its end behind it; leaves it alone when there is none.
   */
  void read(Draft draft) {
    Words.UnitHit hit = at(draft.end);
    boolean hyphen = tokens.is(draft.end, '-') && tokens.isGlued(draft.end + 1);
    if (hit == null && hyphen && tokens.isWord(draft.end + 1)) {
      hit = at(draft.end + 1);
    }
    if (hit != null && isPlaces(draft, hit)) {
      return;
    }
    if (hit == null) {
      readRate(draft);
      readBefore(draft);
      readScore(draft);
      return;
    }
    UnitForm form = hit.form();
    switch (form.unit()) {
      case Draft.TIMES -> readTimes(draft, hit);
      case Draft.PLACE -> readPlace(draft, hit);
      default -> set(draft, hit);
    }
  }

  /** "59 điểm cấp thẻ" are places: a whole number of "điểm" of something. */
  private boolean isPlaces(Draft draft, Words.UnitHit hit) {
    boolean quoted = tokens.is(hit.end(), '"') && tokens.spaceBefore(hit.end());
    int next = quoted ? hit.end() + 1 : hit.end();
    return hit.form().unit().equals(Draft.SCORE)
        && hit.end() == hit.start() + 1
        && draft.low.isWhole()
        && tokens.isWord(next)
        && !tokens.isCapitalised(next)
        && words.at(next, POINT_ENDS) == null;
  }

  /** The unit that begins at {@code token}. */
  Words.@Nullable UnitHit at(int token) {
    Words.UnitHit hit = words.unit(token, UnitForm.Position.AFTER);
    return hit == null || words.end(token, Mark.NOT_UNIT) >= hit.end() ? null : hit;
  }

  private void set(Draft draft, Words.UnitHit hit) {
    draft.setUnit(hit.form(), hit.end());
    readCentimetres(draft, hit);
    if (draft.unit.equals(Draft.SCORE) && isLead(draft.start())) {
      draft.unit = Draft.POINT;
    }
    draft.cue("unit", hit.form().id(), hit.start(), hit.end());
  }

  /** "1m74" is 1.74 m. */
  private void readCentimetres(Draft draft, Words.UnitHit hit) {
    int at = hit.end();
    int size = tokens.isNumber(at) && tokens.isGlued(at) ? tokens.end(at) - tokens.start(at) : 0;
    Literal literal = draft.low.literal();
    if (!draft.unit.equals("m") || size < 1 || size > 2 || literal == null || !literal.isPlain()) {
      return;
    }
    BigDecimal part = new BigDecimal(tokens.text(at)).movePointLeft(size);
    draft.low = draft.low.plus(part);
    draft.end = at + 1;
  }

  /** "dẫn trước 8 điểm": a difference of shares. */
  private boolean isLead(int start) {
    for (int at = start - 1; at >= Math.max(0, start - LEAD_TOKENS); at--) {
      if (tokens.is(at, ',') || tokens.is(at, '.') || tokens.isLineFeed(at)) {
        return false;
      }
      if (words.has(at, Mark.LEAD) && !words.has(at, Mark.LEADING)) {
        return true;
      }
    }
    return false;
  }

  /** "2,5 lần" is a factor where something is compared, else "3 lần" are occasions. */
  private void readTimes(Draft draft, Words.UnitHit hit) {
    boolean compared =
        draft.left.has(FACTORS)
            || !draft.low.isWhole()
            || words.has(hit.end(), Mark.BASE)
            || words.has(hit.end(), Mark.RATE_SUBJECT) // "bằng 28 lần GDP"
            || isSum(draft, hit.end());
    if (compared) {
      set(draft, hit);
    }
  }

  /** "con số này là 25 lần.": what is counted would be named. */
  private boolean isSum(Draft draft, int end) {
    return !tokens.isWord(end) && draft.left.has(Mark.ATTAIN.bit());
  }

  /** "tăng 15 bậc", "quãng đường là 32 bậc.", but "3 bậc học". */
  private void readPlace(Draft draft, Words.UnitHit hit) {
    boolean moved =
        draft.left.has(MOVES | Mark.set(Mark.DOWN_TO, Mark.UP_TO, Mark.AT_LEAST))
            || isMoreThanBefore(draft)
            || words.has(draft.start() - 1, Mark.EXCEED);
    long stated = Mark.set(Mark.ATTAIN, Mark.FROM); // "nâng hạng từ 10 đến 15 bậc,"
    boolean alone = !tokens.isWord(hit.end()) && draft.left.has(stated);
    if (moved || alone || words.has(hit.end(), Mark.BASE)) {
      set(draft, hit);
    }
  }

  /** "hơn kỳ năm 2018 tới 25 bậc". */
  private boolean isMoreThanBefore(Draft draft) {
    Words.Hit than = draft.left.find(Mark.OVER.bit());
    return than != null && words.has(than.start(), Mark.MORE_THAN) && draft.left.passesTime(than);
  }

  /** "87 thuê bao/100 dân", "12 người trên một vạn dân": so many per so many people. */
  private void readRate(Draft draft) {
    int at = draft.end;
    for (int i = 0; i < RATE_WORDS && tokens.isWord(at); i++) {
      at++;
      boolean per = tokens.is(at, '/') || words.has(at, Mark.OVER);
      int end = per ? baseEnd(at + 1) : -1;
      if (end > 0) {
        draft.unit = Draft.SCORE;
        draft.cue("unit", Figure.PER_HEAD, draft.end, end);
        draft.end = end;
        return;
      }
    }
  }

  private int baseEnd(int at) {
    var scale = words.scale(at); // "185 sinh viên/vạn dân"
    if (scale != null && scale.factor().compareTo(SMALLEST_BASE) >= 0) {
      return words.end(at + 1, Mark.POPULATION);
    }
    Amount base = tokens.isNumber(at) ? amounts.inDigits(at) : amounts.inWords(at, false);
    boolean round = base != null && base.value().compareTo(SMALLEST_BASE) >= 0;
    if (base == null
        || !round
        || base.value().stripTrailingZeros().unscaledValue().intValue() != 1) {
      return -1;
    }
    return words.end(base.end(), Mark.POPULATION);
  }

  /** "điểm số 0,7709 nhỉnh hơn", "thang điểm 100": the noun right before says what it is. */
  private void readScore(Draft draft) {
    Literal literal = draft.low.literal();
    boolean index = literal != null && literal.form() == Literal.Form.DECIMAL;
    Words.Hit noun = words.before(draft.start(), Mark.SCORE_NOUN.bit(), 0);
    if (index && !draft.hasUnit() && !draft.low.isScaled() && noun != null) {
      draft.unit = Draft.SCORE;
      draft.cue("unit", noun);
    }
  }

  private void readBefore(Draft draft) {
    for (int at = Math.max(0, draft.start() - 2); at < draft.start(); at++) {
      Words.UnitHit hit = words.unit(at, UnitForm.Position.BEFORE);
      if (hit != null && hit.end() == draft.start() && tokens.isGlued(draft.start())) {
        draft.unit = hit.form().unit();
        draft.cue("unit", hit.form().id(), at, hit.end());
        return;
      }
    }
  }
}
