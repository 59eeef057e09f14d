package vn.solieu.extract.status;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.Cue;
import vn.solieu.model.Status;

/**
 * Status and attribution of one figure.
 *
 * @param status actual, estimate or target
 * @param attributedTo who states it, as the text names the source; {@code null} when it names none
 * @param cues which rules decided
 */
public record FigureStatus(Status status, @Nullable String attributedTo, List<Cue> cues) {
  public FigureStatus {
    cues = List.copyOf(cues);
  }
}
