package vn.solieu.extract;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.extract.figure.Figure;
import vn.solieu.extract.indicator.FigureIndicator;
import vn.solieu.extract.place.FigurePlace;
import vn.solieu.model.Place;
import vn.solieu.rules.IndicatorBearers;
import vn.solieu.rules.ProvinceLimits;

/**
 * Area and locality of an indicator, which the words around the figure alone do not always tell: a
 * ministry is the place of its own affairs only, and national systems, or more than any province
 * has, are the nation's where no province is said in the sentence itself.
 */
final class LinkedPlace {
  private static final String NATION = "VN";
  private static final String PROVINCES = "VN-"; // of ISO 3166-2

  private final IndicatorBearers bearers;
  private final ProvinceLimits limits;

  LinkedPlace(IndicatorBearers bearers, ProvinceLimits limits) {
    this.bearers = bearers;
    this.limits = limits;
  }

  /**
   * What {@code figure} is about as a value of {@code indicator}.
   *
   * @param sentence first token of its sentence
   */
  Place place(FigurePlace found, Figure figure, String indicator, int sentence) {
    if (!isSaidSince(found, sentence) && isOfNation(found, figure, indicator)) {
      return new Place(NATION, null);
    }
    String office = found.office();
    boolean own = office != null && bearers.measures(indicator);
    return own ? new Place(found.place().area(), office) : found.place();
  }

  /** {@code linked} without what a place of a province cannot have: a district has no DTI. */
  List<List<FigureIndicator>> possible(
      List<List<FigureIndicator>> linked, List<FigurePlace> places) {
    List<List<FigureIndicator>> possible = new ArrayList<>(linked);
    for (int i = 0; i < linked.size(); i++) {
      if (!linked.get(i).isEmpty() && isBelowProvince(places.get(i))) {
        possible.set(i, withoutFirstLevel(linked.get(i)));
      }
    }
    return possible;
  }

  private List<FigureIndicator> withoutFirstLevel(List<FigureIndicator> linked) {
    return linked.stream().filter(indicator -> !bearers.isOfFirstLevel(indicator.code())).toList();
  }

  private static boolean isBelowProvince(FigurePlace found) {
    boolean part = found.place().locality() != null || found.office() != null;
    return part && found.place().area().startsWith(PROVINCES);
  }

  private static boolean isSaidSince(FigurePlace found, int token) {
    return !found.isOfDocument() && found.cues().get(0).start() >= token;
  }

  private boolean isOfNation(FigurePlace found, Figure figure, String indicator) {
    boolean national = bearers.isNational(indicator);
    boolean province =
        found.place().area().startsWith(PROVINCES) && found.place().locality() == null;
    return national && found.isOfDocument()
        || province && limits.exceeds(indicator, figure.quantity());
  }
}
