package vn.solieu.extract.figure;

import java.util.List;
import vn.solieu.extract.Reading;
import vn.solieu.extract.time.TimeExpression;
import vn.solieu.rules.RuleBook;

/** Finds every figure of an article. Immutable. */
public final class FigureReader {
  private final RuleBook rules;

  /** A reader by {@code rules}. */
  public FigureReader(RuleBook rules) {
    this.rules = rules;
  }

  /**
   * The figures of {@code reading} in the order of the text; spans do not overlap.
   *
   * @param times the time expressions, whose numbers are no figures
   */
  public List<Figure> read(Reading reading, List<TimeExpression> times) {
    return List.of();
  }
}
