package vn.solieu.extract.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.Kind;
import vn.solieu.model.Quantity;
import vn.solieu.rules.Facet;
import vn.solieu.rules.IndicatorRule;
import vn.solieu.rules.IndicatorRule.Term;
import vn.solieu.rules.Reach;

/** Which rules hold for a figure, and how well. Immutable. */
final class RuleMatcher {
  /** What a facet is worth by its reach, from {@link Reach#OWN} to {@link Reach#DOCUMENT}. */
  private static final double[] WORTH = {1.0, 0.85, 0.6, 0.5, 0.4, 0.25, 0};

  private static final double PER_TOKEN = 0.004;
  private static final int FAR = 60;
  private static final double OVER_COST = 0.25;

  /** Units in which a change may be stated, whatever the unit of the level. */
  private static final List<String> UNITS_OF_CHANGE =
      List.of("percent", "times", "percentage_point", "place", "score");

  private final Map<Kind, Map<String, MeasureRules>> ofMeasure = new EnumMap<>(Kind.class);
  private final double[] specificity;

  RuleMatcher(List<IndicatorRule> rules, int facets) {
    List<PreparedRule> all = rules.stream().map(rule -> new PreparedRule(rule, facets)).toList();
    Set<String> units = new HashSet<>(UNITS_OF_CHANGE);
    for (PreparedRule rule : all) {
      units.addAll(rule.rule().units());
    }
    for (Kind kind : Kind.values()) {
      Map<String, MeasureRules> ofUnit = new HashMap<>();
      for (String unit : units) {
        List<PreparedRule> taking =
            all.stream().filter(rule -> rule.takesUnit(kind, unit)).toList();
        ofUnit.put(unit, new MeasureRules(taking, facets));
      }
      ofMeasure.put(kind, ofUnit);
    }
    specificity = specificity(rules, facets);
  }

  private static double[] specificity(List<IndicatorRule> rules, int facets) {
    Map<Integer, Set<String>> users = new HashMap<>();
    for (IndicatorRule rule : rules) {
      for (IndicatorRule.Need need : rule.needs()) {
        for (Term term : need.anyOf()) {
          users.computeIfAbsent(term.facet().number(), n -> new HashSet<>()).add(rule.indicator());
        }
      }
    }
    double[] specificity = new double[facets];
    users.forEach((facet, codes) -> specificity[facet] = 1.0 / codes.size());
    return specificity;
  }

  /** How few indicators use {@code facet}: 1 over their number. */
  double specificity(Facet facet) {
    return specificity[facet.number()];
  }

  /**
   * The rules, in the order of the table, that take {@code quantity}, whose needs are seen anywhere
   * in {@code view}, and which nothing in it excludes.
   *
   * @param flow whether the figure's period spans more than a day, if it has one
   */
  List<PreparedRule> open(Quantity quantity, @Nullable Boolean flow, FacetView view) {
    List<PreparedRule> open = new ArrayList<>();
    for (PreparedRule rule : ofMeasure(quantity).seenIn(view)) {
      if (rule.takesValue(quantity) && rule.suitsPeriod(flow) && !rule.isBlocked(view)) {
        open.add(rule);
      }
    }
    return open;
  }

  private MeasureRules ofMeasure(Quantity quantity) {
    return ofMeasure
        .getOrDefault(quantity.kind(), Map.of())
        .getOrDefault(quantity.unit(), MeasureRules.NONE);
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
   * Those of {@code open} that hold in {@code view} as they are written, best first, one per
   * indicator.
   *
   * @param heads whether the facets that a rule used agree with what the figure counts
   */
  static List<Fit> fits(List<PreparedRule> open, FacetView view, Predicate<List<Facet>> heads) {
    List<Fit> fits = new ArrayList<>(4);
    for (PreparedRule rule : open) {
      Fit fit = fit(rule, view);
      if (fit != null && heads.test(fit.facets())) {
        insert(fits, fit);
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
  record LooseFit(PreparedRule rule, double score, List<Facet> facets, int[] over) {}

  /**
   * Those of {@code open} whose needs are met anywhere in {@code view}, the best of each indicator,
   * in their order.
   */
  static Collection<LooseFit> looseFits(List<PreparedRule> open, FacetView view) {
    Map<String, LooseFit> best = new LinkedHashMap<>();
    for (PreparedRule rule : open) {
      LooseFit fit = looseFit(rule, view);
      LooseFit known = best.get(rule.indicator());
      if (fit != null && (known == null || known.score() < fit.score())) {
        best.put(rule.indicator(), fit);
      }
    }
    return best.values();
  }

  private static @Nullable LooseFit looseFit(PreparedRule rule, FacetView view) {
    List<Facet> used = new ArrayList<>(rule.needs().length);
    int[] over = new int[rule.needs().length];
    double score = rule.rule().bonus();
    boolean near = false;
    for (Term[] need : rule.needs()) {
      Term best = null;
      double worth = 0;
      for (Term term : need) {
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

  private static double looseWorth(Term term, FacetView view) {
    int number = term.facet().number();
    Reach reach = view.reach(number);
    if (reach == Reach.NONE) {
      return 0;
    }
    int over = Math.max(0, reach.ordinal() - term.reach().ordinal());
    double worth = WORTH[reach.ordinal()] - PER_TOKEN * Math.min(view.distance(number), FAR) * 0.5;
    return Math.max(0.01, worth - OVER_COST * over);
  }

  /** Whether some rule of {@code indicator} takes such a quantity. */
  boolean takes(String indicator, Quantity quantity) {
    for (PreparedRule rule : ofMeasure(quantity).of(indicator)) {
      if (rule.takesValue(quantity)) {
        return true;
      }
    }
    return false;
  }

  /** Whether every rule of {@code indicator} that takes such a quantity excludes what is said. */
  boolean excludes(String indicator, Quantity quantity, FacetView view) {
    for (PreparedRule rule : ofMeasure(quantity).of(indicator)) {
      if (rule.takesValue(quantity) && !rule.isBlocked(view)) {
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

  private static @Nullable Fit fit(PreparedRule rule, FacetView view) {
    double score = rule.rule().bonus();
    double weakest = 1;
    List<Facet> used = new ArrayList<>(rule.needs().length);
    for (Term[] need : rule.needs()) {
      Facet best = null;
      double worth = 0;
      for (Term term : need) {
        double value = worth(term, view);
        if (value > worth) {
          worth = value;
          best = term.facet();
        }
      }
      if (best == null) {
        return null;
      }
      used.add(best);
      score += worth;
      weakest = Math.min(weakest, worth);
    }
    return new Fit(rule.rule(), score, weakest, used);
  }

  private static double worth(Term term, FacetView view) {
    int number = term.facet().number();
    Reach reach = view.reach(number);
    if (reach == Reach.NONE || reach.compareTo(term.reach()) > 0) {
      return 0;
    }
    return WORTH[reach.ordinal()] - PER_TOKEN * Math.min(view.distance(number), FAR) * 0.5;
  }
}
