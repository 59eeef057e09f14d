package vn.solieu.extract.indicator;

import java.util.List;
import vn.solieu.extract.Cue;

/**
 * An indicator that a figure states.
 *
 * @param code code of the catalogue
 * @param confidence 0 to 1
 * @param cues which rules decided
 */
public record FigureIndicator(String code, double confidence, List<Cue> cues) {
  public FigureIndicator {
    cues = List.copyOf(cues);
  }
}
