package vn.solieu.extract.indicator;

import java.util.List;
import vn.solieu.extract.Cue;

/**
 * An indicator that a figure states.
 *
 * @param code code of the catalogue
 * @param probability of the indicator by its evidence, 0 to 1
 * @param rival probability of the next best indicator, 0 when there is none
 * @param model what speaks for it: "strict" for a rule as it is written, "loose" for one whose
 *     words stand farther away, "follows" for figures before
 * @param cues which rules decided
 */
public record FigureIndicator(
    String code, double probability, double rival, String model, List<Cue> cues) {
  public FigureIndicator {
    cues = List.copyOf(cues);
  }
}
