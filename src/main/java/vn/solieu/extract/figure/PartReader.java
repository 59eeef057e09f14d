package vn.solieu.extract.figure;

import java.math.BigDecimal;
import java.util.List;
import vn.solieu.rules.SenseGroup;
import vn.solieu.text.Tokens;

/**
 * Reads k of n: "56/63 tỉnh", "99,74/100" points. Fractions ("1/3 dân số") and days ("dịp lễ 30/4
 * và 1/5") look the same and are rejected.
 */
final class PartReader {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int LAST_DAY = 31;
  private static final int LAST_MONTH = 12;
  private static final int LARGEST_FRACTION = 5;
  private static final List<String> WIDE = List.of("year_word", "year_cue", "of", "and", "aside");

  private final Words words;
  private final Tokens tokens;
  private final Claims claims;
  private final AmountReader amounts;
  private final UnitReader units;

  PartReader(Words words, Claims claims, AmountReader amounts, UnitReader units) {
    this.words = words;
    this.claims = claims;
    this.amounts = amounts;
    this.units = units;
    tokens = words.tokens();
  }

  /** Gives {@code draft} its whole; whether it has one. */
  boolean read(Draft draft) {
    int slash = draft.low.end();
    boolean follows =
        draft.low.literal() != null
            && !draft.low.isScaled()
            && tokens.is(slash, '/')
            && tokens.isNumber(slash + 1)
            && claims.isFree(slash + 1)
            && tokens.isGlued(slash) == tokens.isGlued(slash + 1);
    if (!follows) {
      return false;
    }
    Amount whole = amounts.inDigits(slash + 1);
    if (whole.isScaled() || isOtherUnit(whole)) {
      draft.low = whole; // "8/128GB": two sizes, the second with its unit
      draft.end = whole.end();
      return false;
    }
    if (whole.value().compareTo(draft.low.value()) < 0 && !isSurpassed(draft.low, whole)) {
      return false;
    }
    draft.outOf = whole.value();
    draft.end = whole.end();
    readScore(draft, whole);
    boolean always = words.has(draft.end, Mark.DURATION); // "24/24 giờ", "07/7 ngày"
    boolean bare = !draft.hasUnit() && draft.low.isWhole();
    draft.rejected = bare && (always || isFraction(draft) || isDay(draft));
    return true;
  }

  /** "735/702 cơ sở": more than the plan asked for, of hundreds, which no day or floor has. */
  private boolean isSurpassed(Amount part, Amount whole) {
    boolean hundreds = whole.value().compareTo(HUNDRED) >= 0;
    boolean near = part.value().compareTo(whole.value().add(whole.value())) <= 0;
    return hundreds && near && part.isWhole() && words.has(whole.end(), Mark.COUNT_NOUN);
  }

  private boolean isOtherUnit(Amount whole) {
    Words.UnitHit unit = units.at(whole.end());
    return unit != null && !unit.form().unit().equals(Draft.SCORE);
  }

  /** A decimal of 10 or 100, or of anything when "điểm" follows, is a score. */
  private void readScore(Draft draft, Amount whole) {
    Words.UnitHit unit = units.at(draft.end);
    boolean points = unit != null && unit.form().unit().equals(Draft.SCORE);
    boolean round =
        whole.value().compareTo(HUNDRED) == 0 || whole.value().compareTo(BigDecimal.TEN) == 0;
    if (points && unit != null) {
      draft.setUnit(unit.form(), unit.end());
    } else if (!draft.low.isWhole() || (round && isPoints(draft))) {
      draft.unit = Draft.SCORE;
    }
  }

  private boolean isPoints(Draft draft) {
    boolean scored = words.before(draft.left.start(), Mark.SCORE_NOUN.bit(), 0) != null;
    boolean bare = draft.outOf != null && draft.outOf.compareTo(HUNDRED) == 0;
    boolean noun = tokens.isWord(draft.end) && !words.has(draft.end, Mark.NOUN_END);
    return !words.has(draft.end, Mark.COUNT_NOUN) && (scored || (bare && !noun));
  }

  /** "1/3 dân số", "2/3 số hộ". */
  private boolean isFraction(Draft draft) {
    int part = draft.low.value().intValue();
    BigDecimal whole = draft.outOf == null ? BigDecimal.ZERO : draft.outOf;
    if (part == 1) {
      return whole.compareTo(BigDecimal.TEN) <= 0;
    }
    boolean small = whole.compareTo(BigDecimal.valueOf(LARGEST_FRACTION)) <= 0;
    return small && part < whole.intValue() && !words.has(draft.end, Mark.COUNT_NOUN);
  }

  /** A day and month that no word for days announces: behind another day, or without a noun. */
  private boolean isDay(Draft draft) {
    BigDecimal month = draft.outOf == null ? BigDecimal.ZERO : draft.outOf;
    boolean calendar =
        month.compareTo(BigDecimal.valueOf(LAST_MONTH)) <= 0
            && draft.low.value().compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0;
    if (!calendar) {
      return false;
    }
    int before = draft.start() - 1;
    boolean inTime = claims.isTime(before) || claims.isTime(before - 1);
    boolean dayWord = announcesDay(before, draft);
    boolean noun = tokens.isWord(draft.end) && !words.has(draft.end, Mark.NOUN_END);
    boolean counted = noun || words.has(draft.end, Mark.COUNT_NOUN);
    boolean attained = draft.left.has(Mark.ATTAIN.bit());
    boolean listed = inTime && !words.has(draft.end, Mark.COUNT_NOUN); // "đến 30/6, 9/12 huyện"
    return listed || (dayWord && !attained) || (!counted && !attained);
  }

  /** "đến 30/6 huyện", but "đến nay 8/11 huyện", "của 3/7 huyện", "tại 9/9 huyện": all of them. */
  private boolean announcesDay(int before, Draft draft) {
    int time = words.reading().longest(before, SenseGroup.TIME);
    if (time < 0) {
      return false;
    }
    boolean counted = words.has(draft.end, Mark.COUNT_NOUN);
    boolean all = counted && draft.low.value().compareTo(draft.outOf) == 0;
    boolean wide =
        WIDE.stream().anyMatch(words.reading().key(time)::startsWith); // "nay", "của", "còn"
    return !all && !(wide && counted);
  }
}
