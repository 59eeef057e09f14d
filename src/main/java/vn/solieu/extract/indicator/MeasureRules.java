package vn.solieu.extract.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.solieu.rules.IndicatorRule.Term;

/** The rules that take quantities of one kind and unit, found by the facets in view. Immutable. */
final class MeasureRules {
  /** None, for a kind and unit that no rule takes. */
  static final MeasureRules NONE = new MeasureRules(List.of(), 0);

  private final PreparedRule[] rules;
  private final Bits[] ofFacet; // the rules, by their places here, that may need each facet
  private final Map<String, List<PreparedRule>> ofIndicator = new HashMap<>();

  MeasureRules(List<PreparedRule> all, int facets) {
    rules = all.toArray(PreparedRule[]::new);
    ofFacet = new Bits[facets];
    for (int facet = 0; facet < facets; facet++) {
      ofFacet[facet] = new Bits(rules.length);
    }
    for (int rule = 0; rule < rules.length; rule++) {
      for (Term term : rules[rule].rarestNeed()) {
        ofFacet[term.facet().number()].set(rule);
      }
      String indicator = rules[rule].indicator();
      ofIndicator.computeIfAbsent(indicator, code -> new ArrayList<>()).add(rules[rule]);
    }
  }

  /** The rules whose needs are all seen in {@code view}, in the order of the table. */
  List<PreparedRule> seenIn(FacetView view) {
    List<PreparedRule> seen = new ArrayList<>();
    if (rules.length == 0) {
      return seen;
    }
    Bits possible = new Bits(rules.length);
    for (int i = 0; i < view.seenCount(); i++) {
      possible.add(ofFacet[view.seen(i)]);
    }
    for (int rule = possible.next(0); rule >= 0; rule = possible.next(rule + 1)) {
      if (rules[rule].isSeen(view)) {
        seen.add(rules[rule]);
      }
    }
    return seen;
  }

  /** The rules of {@code indicator}. */
  List<PreparedRule> of(String indicator) {
    return ofIndicator.getOrDefault(indicator, List.of());
  }
}
