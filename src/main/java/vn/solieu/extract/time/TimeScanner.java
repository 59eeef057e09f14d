package vn.solieu.extract.time;

import java.util.List;
import vn.solieu.extract.Reading;
import vn.solieu.rules.RuleBook;

/** Finds every time expression of an article. Immutable. */
public final class TimeScanner {
  private final RuleBook rules;

  /** A scanner by {@code rules}. */
  public TimeScanner(RuleBook rules) {
    this.rules = rules;
  }

  /** The time expressions of {@code reading} in the order of the text; spans do not overlap. */
  public List<TimeExpression> scan(Reading reading) {
    return List.of();
  }
}
