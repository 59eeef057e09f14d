package vn.solieu.extract.indicator;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.Kind;
import vn.solieu.model.Quantity;
import vn.solieu.rules.IndicatorRule;
import vn.solieu.rules.IndicatorRule.Term;
import vn.solieu.rules.Reach;

/** A rule with its conditions laid out for being tried on every figure. Immutable. */
final class PreparedRule {
  private final IndicatorRule rule;
  private final Term[][] needs;
  private final Term[] without;
  private final Term[] rarestNeed;
  private final Bits[] needBits; // the rarest first
  private final Bits withoutBits;

  PreparedRule(IndicatorRule rule, int facets) {
    this.rule = rule;
    needs = rule.needs().stream().map(n -> n.anyOf().toArray(Term[]::new)).toArray(Term[][]::new);
    without = rule.without().toArray(Term[]::new);
    needBits = new Bits[needs.length];
    Term[][] rarestFirst = needs.clone();
    Arrays.sort(rarestFirst, Comparator.comparingInt(need -> need.length));
    rarestNeed = rarestFirst[0];
    for (int need = 0; need < needs.length; need++) {
      needBits[need] = bits(rarestFirst[need], facets);
    }
    withoutBits = bits(without, facets);
  }

  private static Bits bits(Term[] terms, int facets) {
    Bits bits = new Bits(facets);
    for (Term term : terms) {
      bits.set(term.facet().number());
    }
    return bits;
  }

  IndicatorRule rule() {
    return rule;
  }

  String indicator() {
    return rule.indicator();
  }

  /** Its needs; of each any term will do. */
  Term[][] needs() {
    return needs;
  }

  /** The need that the fewest facets meet. */
  Term[] rarestNeed() {
    return rarestNeed;
  }

  /** Whether some facet of each need was seen at all: rules out most rules at once. */
  boolean isSeen(FacetView view) {
    for (Bits need : needBits) {
      if (!need.meets(view.seen())) {
        return false;
      }
    }
    return true;
  }

  /** Whether what it excludes stands in its reach. */
  boolean isBlocked(FacetView view) {
    if (!withoutBits.meets(view.seen())) {
      return false;
    }
    for (Term term : without) {
      if (view.reach(term.facet().number()).compareTo(term.reach()) <= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether some facet that it excludes stands in reach of the sentence. */
  boolean hasExcludedNear(FacetView view) {
    if (!withoutBits.meets(view.seen())) {
      return false;
    }
    for (Term term : without) {
      if (view.reach(term.facet().number()).compareTo(Reach.SENTENCE) <= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether it takes quantities of this kind and unit. */
  boolean takesUnit(Kind kind, String unit) {
    if (kind == Kind.CHANGE) {
      return rule.units().contains("change") ? isChange(unit) : takesChange(unit);
    }
    return rule.units().contains(unit);
  }

  private static boolean isChange(String unit) {
    return unit.equals("percent") || unit.equals("times");
  }

  /**
   * A count or an amount changes by percent, factor or its own unit; a share by points; a rank by
   * places.
   */
  private boolean takesChange(String unit) {
    return switch (rule.units().get(0)) {
      case "percent" -> unit.equals("percentage_point") || isChange(unit);
      case "rank" -> unit.equals("place");
      case "score" -> unit.equals("score") || isChange(unit);
      default -> rule.units().contains(unit) || isChange(unit);
    };
  }

  /** Whether a quantity whose unit it takes has a plausible value; any change has. */
  boolean takesValue(Quantity quantity) {
    if (quantity.kind() == Kind.CHANGE) {
      return true;
    }
    BigDecimal value = quantity.value();
    BigDecimal min = rule.min();
    BigDecimal max = rule.max();
    return (min == null || value.compareTo(min) >= 0)
        && (max == null || value.compareTo(max) <= 0)
        && !isBroken(quantity);
  }

  /** Nobody counts 9,4 targets: such a number lost its unit, in a table's column perhaps. */
  private static boolean isBroken(Quantity quantity) {
    BigDecimal value = quantity.value();
    return quantity.unit().equals("count")
        && value.scale() > 0
        && value.stripTrailingZeros().scale() > 0;
  }

  boolean suitsPeriod(@Nullable Boolean flow) {
    String kind = rule.periodKind();
    return kind == null || (flow != null && flow == kind.equals("flow"));
  }
}
