package vn.solieu.extract.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.solieu.text.Tokens;

/** Reads the upper end of a range: "8-10%", "2 đến 3 triệu", "500.000 đồng - 1 triệu đồng". */
final class RangeReader {
  private final Words words;
  private final Tokens tokens;
  private final Claims claims;
  private final AmountReader amounts;
  private final UnitReader units;

  RangeReader(Words words, Claims claims, AmountReader amounts, UnitReader units) {
    this.words = words;
    this.claims = claims;
    this.amounts = amounts;
    this.units = units;
    tokens = words.tokens();
  }

  /** Gives {@code draft} its upper end, if a range follows. */
  void read(Draft draft) {
    int join = words.end(draft.end, Mark.RANGE);
    if (join < 0 || !claims.isFree(join) || !fitsSpacing(draft)) {
      return;
    }
    Amount high = tokens.isNumber(join) ? amounts.inDigits(join) : amounts.inWords(join, false);
    if (high == null || isPart(high)) {
      return;
    }
    Draft upper = new Draft(high, draft.left);
    units.read(upper);
    accept(draft, upper, high);
  }

  private void accept(Draft draft, Draft upper, Amount high) {
    if (draft.hasUnit() && !draft.unit.equals(upper.unit)) {
      return;
    }
    Amount low = shared(draft, high);
    if (low == null || low.value().compareTo(high.value()) >= 0) {
      return;
    }
    draft.low = low;
    draft.high = high;
    draft.unit = upper.unit;
    draft.factor = upper.factor;
    draft.cues.addAll(draft.cues.isEmpty() ? upper.cues : java.util.List.of());
    draft.end = upper.end;
  }

  /** The lower end, with the upper one's scale words when it has no unit or scale of its own. */
  private @Nullable Amount shared(Draft draft, Amount high) {
    boolean own = draft.hasUnit() || draft.low.isScaled() || !high.isScaled();
    if (own) {
      return draft.low;
    }
    Amount scaled = draft.low.scaledBy(high.scale());
    BigDecimal top = high.value();
    return scaled.value().compareTo(top) < 0 ? scaled : draft.low;
  }

  /**
   * A hyphen has a space on both sides or on none; "8.000 -10.000 tỷ" shares its unit all the same.
   */
  private boolean fitsSpacing(Draft draft) {
    int join = draft.end;
    boolean even = tokens.isGlued(join) == tokens.isGlued(join + 1);
    boolean bare = !draft.hasUnit() && !draft.low.isScaled() && !draft.low.isPlain();
    return !tokens.is(join, '-') || even || bare;
  }

  private boolean isPart(Amount high) {
    return tokens.is(high.end(), '/') && tokens.isNumber(high.end() + 1);
  }
}
