package vn.solieu.extract.place;

import java.util.List;
import vn.solieu.extract.Reading;
import vn.solieu.extract.figure.Figure;
import vn.solieu.model.Place;
import vn.solieu.rules.RuleBook;

/** Gives each figure the area and the locality that it is about. Immutable. */
public final class PlaceReader {
  private final RuleBook rules;

  /** A reader by {@code rules}. */
  public PlaceReader(RuleBook rules) {
    this.rules = rules;
  }

  /** One place per figure, in the order of {@code figures}. */
  public List<FigurePlace> read(Reading reading, List<Figure> figures) {
    return figures.stream()
        .map(figure -> new FigurePlace(new Place("VN", null), List.of()))
        .toList();
  }
}
