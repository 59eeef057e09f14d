package vn.solieu.extract.place;

import java.util.List;
import vn.solieu.extract.Cue;
import vn.solieu.model.Place;

/**
 * The place of one figure.
 *
 * @param place area and locality
 * @param cues which rules decided
 */
public record FigurePlace(Place place, List<Cue> cues) {
  public FigurePlace {
    cues = List.copyOf(cues);
  }
}
