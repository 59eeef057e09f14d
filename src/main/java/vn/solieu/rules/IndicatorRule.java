package vn.solieu.rules;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a text states an indicator: what must be said near a figure, and what must not.
 *
 * @param id stable id, shown in the rule trace
 * @param indicator code of the catalogue
 * @param units units of a level that the rule takes
 * @param needs every one of these must hold
 * @param without none of these may be in reach
 * @param min smallest value of a level that is plausible, in base units
 * @param max largest value of a level that is plausible
 * @param periodKind {@code flow} when the figure's period must span more than a day, {@code stock}
 *     when it must be a day, {@code null} when either will do
 * @param bonus what the rule adds to its score: a preference between rules that both fit
 * @param example a sentence with one figure that the rule links
 */
public record IndicatorRule(
    String id,
    String indicator,
    List<String> units,
    List<Need> needs,
    List<Term> without,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable String periodKind,
    double bonus,
    String example)
    implements Serializable {
  public IndicatorRule {
    units = List.copyOf(units);
    needs = List.copyOf(needs);
    without = List.copyOf(without);
  }

  /**
   * A facet within a reach.
   *
   * @param facet which one
   * @param reach how far it may stand
   */
  public record Term(Facet facet, Reach reach) implements Serializable {}

  /**
   * One requirement: any of its terms.
   *
   * @param anyOf the alternatives
   */
  public record Need(List<Term> anyOf) implements Serializable {
    public Need {
      anyOf = List.copyOf(anyOf);
    }
  }
}
