package vn.solieu.extract.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.Kind;
import vn.solieu.model.Quantity;
import vn.solieu.rules.Facet;
import vn.solieu.rules.IndicatorRule;
import vn.solieu.rules.Reach;

/** Which rules hold for a figure, and how well. */
final class RuleMatcher {
  /** What a facet is worth by its reach, from {@link Reach#OWN} to {@link Reach#DOCUMENT}. */
  private static final double[] WORTH = {1.0, 0.85, 0.6, 0.5, 0.4, 0.25, 0};

  private static final double PER_TOKEN = 0.004;
  private static final int FAR = 60;
  private static final double OVER_COST = 0.25;

  private final List<IndicatorRule> rules;
  private final Map<String, List<IndicatorRule>> ofIndicator = new HashMap<>();
  private final Map<Integer, Double> specificity = new HashMap<>();

  RuleMatcher(List<IndicatorRule> rules) {
    this.rules = rules;
    Map<Integer, Set<String>> users = new HashMap<>();
    for (IndicatorRule rule : rules) {
      ofIndicator.computeIfAbsent(rule.indicator(), code -> new ArrayList<>()).add(rule);
      for (IndicatorRule.Need need : rule.needs()) {
        for (IndicatorRule.Term term : need.anyOf()) {
          users.computeIfAbsent(term.facet().number(), n -> new HashSet<>()).add(rule.indicator());
        }
      }
    }
    users.forEach((facet, codes) -> specificity.put(facet, 1.0 / codes.size()));
  }

  /** How few indicators use {@code facet}: 1 over their number. */
  double specificity(Facet facet) {
    return specificity.getOrDefault(facet.number(), 0.0);
  }

  /**
   * A rule that holds.
   *
   * @param rule the rule
   * @param score the worth of its facets, plus its bonus
   * @param weakest the least worth among its needs
   * @param facets the facets that met its needs, in their order
   */
  record Fit(IndicatorRule rule, double score, double weakest, List<Facet> facets) {}

  /**
   * The rules that hold for {@code quantity} in {@code view}, best first, one per indicator.
   *
   * @param heads whether the facets that a rule used agree with what the figure counts
   */
  List<Fit> fits(
      Quantity quantity, @Nullable Boolean flow, FacetView view, Predicate<List<Facet>> heads) {
    List<Fit> fits = new ArrayList<>(4);
    for (IndicatorRule rule : rules) {
      if (isSeen(rule, view)
          && takes(rule, quantity)
          && suitsPeriod(rule, flow)
          && !isBlocked(rule, view)) {
        fit(rule, view).filter(fit -> heads.test(fit.facets())).ifPresent(fit -> insert(fits, fit));
      }
    }
    return fits;
  }

  /**
   * A rule whose needs are all met somewhere, be it farther than the rule says.
   *
   * @param rule the rule
   * @param score the worth of its facets less what they are too far, plus its bonus
   * @param facets the facets that met its needs, in their order
   * @param over by how many steps of {@link Reach} each is too far
   */
  record LooseFit(IndicatorRule rule, double score, List<Facet> facets, int[] over) {
    boolean isStrict() {
      for (int steps : over) {
        if (steps > 0) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * The rules whose needs are met anywhere in {@code view}, the best of each indicator, in the
   * order of the table.
   */
  Collection<LooseFit> looseFits(Quantity quantity, @Nullable Boolean flow, FacetView view) {
    Map<String, LooseFit> best = new LinkedHashMap<>();
    for (IndicatorRule rule : rules) {
      if (isSeen(rule, view)
          && takes(rule, quantity)
          && suitsPeriod(rule, flow)
          && !isBlocked(rule, view)) {
        LooseFit fit = looseFit(rule, view);
        LooseFit known = best.get(rule.indicator());
        if (fit != null && (known == null || known.score() < fit.score())) {
          best.put(rule.indicator(), fit);
        }
      }
    }
    return best.values();
  }

  private static @Nullable LooseFit looseFit(IndicatorRule rule, FacetView view) {
    List<Facet> used = new ArrayList<>(rule.needs().size());
    int[] over = new int[rule.needs().size()];
    double score = rule.bonus();
    boolean near = false;
    for (IndicatorRule.Need need : rule.needs()) {
      IndicatorRule.Term best = null;
      double worth = 0;
      for (IndicatorRule.Term term : need.anyOf()) {
        double value = looseWorth(term, view);
        if (value > worth) {
          worth = value;
          best = term;
        }
      }
      if (best == null) {
        return null;
      }
      Reach reach = view.reach(best.facet().number());
      near |= reach.compareTo(Reach.BEFORE) <= 0;
      over[used.size()] = Math.max(0, reach.ordinal() - best.reach().ordinal());
      used.add(best.facet());
      score += worth;
    }
    // An index that only the title names: "Hà Nội xếp thứ nhất".
    boolean index = used.size() == 1 && used.get(0).facetClass().equals("index");
    return near || index ? new LooseFit(rule, score, used, over) : null;
  }

  private static double looseWorth(IndicatorRule.Term term, FacetView view) {
    int number = term.facet().number();
    Reach reach = view.reach(number);
    if (reach == Reach.NONE) {
      return 0;
    }
    int over = Math.max(0, reach.ordinal() - term.reach().ordinal());
    double worth = WORTH[reach.ordinal()] - PER_TOKEN * Math.min(view.distance(number), FAR) * 0.5;
    return Math.max(0.01, worth - OVER_COST * over);
  }

  /** Whether some facet that {@code rule} excludes stands in reach of the sentence. */
  static boolean hasExcludedNear(IndicatorRule rule, FacetView view) {
    for (IndicatorRule.Term term : rule.without()) {
      if (view.reach(term.facet().number()).compareTo(Reach.SENTENCE) <= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether some rule of {@code indicator} takes such a quantity. */
  boolean takes(String indicator, Quantity quantity) {
    for (IndicatorRule rule : ofIndicator.getOrDefault(indicator, List.of())) {
      if (takes(rule, quantity)) {
        return true;
      }
    }
    return false;
  }

  /** Whether every rule of {@code indicator} that takes such a quantity excludes what is said. */
  boolean excludes(String indicator, Quantity quantity, FacetView view) {
    for (IndicatorRule rule : ofIndicator.getOrDefault(indicator, List.of())) {
      if (takes(rule, quantity) && !isBlocked(rule, view)) {
        return false;
      }
    }
    return true;
  }

  private static void insert(List<Fit> fits, Fit fit) {
    for (Fit known : fits) {
      if (known.rule().indicator().equals(fit.rule().indicator())) {
        if (known.score() >= fit.score()) {
          return;
        }
        fits.remove(known);
        break;
      }
    }
    int at = 0;
    while (at < fits.size() && fits.get(at).score() >= fit.score()) {
      at++;
    }
    fits.add(at, fit);
  }

  private static boolean takes(IndicatorRule rule, Quantity quantity) {
    String unit = quantity.unit();
    if (quantity.kind() == Kind.CHANGE) {
      return rule.units().contains("change") ? isChange(unit) : takesChange(rule, unit);
    }
    // Nobody counts 9,4 targets: such a number lost its unit, in a table's column perhaps.
    boolean broken = unit.equals("count") && quantity.value().stripTrailingZeros().scale() > 0;
    return !broken && rule.units().contains(unit) && isPlausible(rule, quantity.value());
  }

  private static boolean isChange(String unit) {
    return unit.equals("percent") || unit.equals("times");
  }

  /**
   * A count or an amount changes by percent, factor or its own unit; a share by points; a rank by
   * places.
   */
  private static boolean takesChange(IndicatorRule rule, String unit) {
    return switch (rule.units().get(0)) {
      case "percent" -> unit.equals("percentage_point") || isChange(unit);
      case "rank" -> unit.equals("place");
      case "score" -> unit.equals("score") || isChange(unit);
      default -> rule.units().contains(unit) || isChange(unit);
    };
  }

  private static boolean isPlausible(IndicatorRule rule, BigDecimal value) {
    BigDecimal min = rule.min();
    BigDecimal max = rule.max();
    return (min == null || value.compareTo(min) >= 0) && (max == null || value.compareTo(max) <= 0);
  }

  private static boolean suitsPeriod(IndicatorRule rule, @Nullable Boolean flow) {
    String kind = rule.periodKind();
    return kind == null || (flow != null && flow == kind.equals("flow"));
  }

  /** Whether some facet of each need was seen at all: rules out most rules at once. */
  private static boolean isSeen(IndicatorRule rule, FacetView view) {
    for (IndicatorRule.Need need : rule.needs()) {
      boolean seen = false;
      for (IndicatorRule.Term term : need.anyOf()) {
        seen |= view.reach(term.facet().number()) != Reach.NONE;
      }
      if (!seen) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBlocked(IndicatorRule rule, FacetView view) {
    for (IndicatorRule.Term term : rule.without()) {
      if (view.reach(term.facet().number()).compareTo(term.reach()) <= 0) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Fit> fit(IndicatorRule rule, FacetView view) {
    double score = rule.bonus();
    double weakest = 1;
    List<Facet> used = new ArrayList<>(rule.needs().size());
    for (IndicatorRule.Need need : rule.needs()) {
      Facet best = null;
      double worth = 0;
      for (IndicatorRule.Term term : need.anyOf()) {
        double value = worth(term, view);
        if (value > worth) {
          worth = value;
          best = term.facet();
        }
      }
      if (best == null) {
        return Optional.empty();
      }
      used.add(best);
      score += worth;
      weakest = Math.min(weakest, worth);
    }
    return Optional.of(new Fit(rule, score, weakest, used));
  }

  private static double worth(IndicatorRule.Term term, FacetView view) {
    int number = term.facet().number();
    Reach reach = view.reach(number);
    if (reach == Reach.NONE || reach.compareTo(term.reach()) > 0) {
      return 0;
    }
    return WORTH[reach.ordinal()] - PER_TOKEN * Math.min(view.distance(number), FAR) * 0.5;
  }
}
