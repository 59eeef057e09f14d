package vn.solieu.extract.figure;

import java.util.List;
import vn.solieu.extract.Cue;
import vn.solieu.model.Kind;
import vn.solieu.model.Quantity;

/**
 * A figure as the text states it, before its context is known. Token spans, end exclusive.
 *
 * @param start first token of the quote
 * @param end token after the quote
 * @param nounStart first token of what is counted, or of the words that the unit stands in for;
 *     equal to {@code nounEnd} when there are none
 * @param nounEnd token after it
 * @param quantity value, unit, comparator and kind
 * @param cues which rules decided
 */
public record Figure(
    int start, int end, int nounStart, int nounEnd, Quantity quantity, List<Cue> cues) {
  /** Rule of a cue that the figure is so many per so many people. */
  public static final String PER_HEAD = "unit.rate";

  /** Rule of a cue that the figure adds to what there was: "thêm 24 bệnh viện". */
  public static final String ADDED = "kind.added";

  /** Rule of a cue that the figure is how much something grew that is measured by its growth. */
  public static final String GROWTH_RATE = "kind.growth_rate";

  /** Rule of a figure that is a change because the one before it in its list is. */
  public static final String SHARED_CHANGE = "kind.shared";

  public Figure {
    cues = List.copyOf(cues);
  }

  /** Whether it is a change, or will be one of some indicators. */
  public boolean mayBeChange() {
    return quantity.kind() == Kind.CHANGE || hasRule(ADDED) || hasRule(GROWTH_RATE);
  }

  /** Whether {@code rule} is one of those that decided something of it. */
  public boolean hasRule(String rule) {
    for (Cue cue : cues) {
      if (cue.rule().equals(rule)) {
        return true;
      }
    }
    return false;
  }
}
