package vn.solieu.extract.figure;

import java.util.List;
import vn.solieu.extract.Cue;
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
  public Figure {
    cues = List.copyOf(cues);
  }
}
