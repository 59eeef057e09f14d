package vn.solieu.extract;

import java.util.Objects;
import vn.solieu.extract.figure.Figure;
import vn.solieu.extract.indicator.FigureIndicator;
import vn.solieu.extract.place.FigurePlace;
import vn.solieu.extract.status.FigureStatus;
import vn.solieu.extract.time.FigurePeriod;
import vn.solieu.model.Place;

/**
 * A record before its confidence is known.
 *
 * @param number the number of its figure
 * @param found the place that the words of the figure say
 * @param place the place of the record
 */
record RecordDraft(
    int number,
    Figure figure,
    FigureIndicator indicator,
    FigureStatus status,
    FigurePlace found,
    Place place,
    FigurePeriod period) {

  /** The period, or an empty text when it is unknown. */
  Object days() {
    return Objects.requireNonNullElse(period.period(), "");
  }

  /** The area, or an empty text when it is unknown. */
  Object area() {
    return Objects.requireNonNullElse(place.area(), "");
  }
}
