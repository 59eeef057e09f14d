package vn.solieu.extract.time;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.Cue;
import vn.solieu.model.Period;
import vn.solieu.model.PeriodBasis;

/**
 * The period of one figure.
 *
 * @param period the days that the value covers; {@code null} when unknown
 * @param basis where it comes from
 * @param base the period that a change is compared with, when the text says it
 * @param cues which rules decided
 */
public record FigurePeriod(
    @Nullable Period period, PeriodBasis basis, @Nullable Period base, List<Cue> cues) {
  public FigurePeriod {
    cues = List.copyOf(cues);
  }
}
