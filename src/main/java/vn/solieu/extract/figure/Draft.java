package vn.solieu.extract.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.Cue;
import vn.solieu.model.Comparison;
import vn.solieu.model.Kind;
import vn.solieu.model.Quantity;
import vn.solieu.rules.UnitForm;

/** A figure while it is read: the readers fill it in one after the other. */
final class Draft {
  static final String COUNT = "count";
  static final String RANK = "rank";
  static final String SCORE = "score";
  static final String PERCENT = "percent";
  static final String POINT = "percentage_point";
  static final String PLACE = "place";
  static final String TIMES = "times";

  Amount low;
  @Nullable Amount high;
  @Nullable BigDecimal outOf;
  int end;
  String unit = "";
  BigDecimal factor = BigDecimal.ONE;
  int nounStart;
  int nounEnd;
  @Nullable String counted;
  Comparison comparison = Comparison.EQ;
  Kind kind = Kind.LEVEL;
  boolean negative;
  boolean rejected;
  LeftContext left;
  final List<Cue> cues = new ArrayList<>(4);

  Draft(Amount low, LeftContext left) {
    this.low = low;
    this.left = left;
    end = low.end();
    nounStart = end;
    nounEnd = end;
  }

  /** The place {@code place} in a ranking, as the words of {@code cue} say. */
  static Draft ofRank(Amount place, LeftContext left, Words.Hit cue) {
    Draft draft = new Draft(place, left);
    draft.unit = RANK;
    draft.cue("unit", cue);
    return draft;
  }

  int start() {
    return low.start();
  }

  boolean hasUnit() {
    return !unit.isEmpty();
  }

  boolean hasNoun() {
    return nounEnd > nounStart;
  }

  /** The upper end of a range, else the number itself. */
  Amount last() {
    return high == null ? low : high;
  }

  void setNoun(int start, int after) {
    nounStart = start;
    nounEnd = after;
  }

  void setUnit(UnitForm form, int after) {
    unit = form.unit();
    factor = form.factor();
    end = after;
  }

  void cue(String field, String rule, int start, int after) {
    cues.add(new Cue(field, rule, start, after));
  }

  void cue(String field, Words.Hit hit) {
    cue(field, field + "." + hit.mark().key(), hit.start(), hit.end());
  }

  /** The finished figure. */
  Figure toFigure(@Nullable String noun) {
    BigDecimal sign = negative ? BigDecimal.ONE.negate() : BigDecimal.ONE;
    Quantity quantity =
        new Quantity(
            inBaseUnit(low.value().multiply(sign)),
            high == null ? null : inBaseUnit(high.value().multiply(sign)),
            outOf,
            hasUnit() ? unit : COUNT,
            noun,
            comparison,
            kind);
    return new Figure(start(), end, nounStart, nounEnd, quantity, cues);
  }

  private BigDecimal inBaseUnit(BigDecimal value) {
    BigDecimal plain = value.multiply(factor).stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
