package vn.solieu.extract.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.Cue;
import vn.solieu.model.Place;

/**
 * The place of one figure.
 *
 * @param place area and locality
 * @param office the ministry or department that the words speak of: the locality of figures about
 *     its own affairs, while it only reports the others
 * @param cues which rules decided
 */
public record FigurePlace(Place place, @Nullable String office, List<Cue> cues) {
  public FigurePlace {
    cues = List.copyOf(cues);
  }

  /** Whether nothing near the figure says its place: it is where the document is at home. */
  public boolean isOfDocument() {
    return cues.isEmpty() || cues.get(0).start() < 0;
  }
}
