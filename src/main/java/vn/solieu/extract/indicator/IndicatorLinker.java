package vn.solieu.extract.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.Cue;
import vn.solieu.extract.Reading;
import vn.solieu.extract.figure.Figure;
import vn.solieu.extract.time.FigurePeriod;
import vn.solieu.model.Period;
import vn.solieu.model.Quantity;
import vn.solieu.rules.Facet;
import vn.solieu.rules.RuleBook;

/** Links each figure to the indicators of the catalogue that it states. Immutable. */
public final class IndicatorLinker {
  private static final Set<String> NAMING_CLASSES =
      Set.of("platform", "theme", "index", "part", "complement");

  private final Facet[] facets;
  private final boolean[] naming;
  private final int[] facetBySense;
  private final RuleMatcher matcher;

  /** A linker by {@code rules}. */
  public IndicatorLinker(RuleBook rules) {
    List<Facet> all = rules.facets().list();
    facets = all.toArray(Facet[]::new);
    naming = new boolean[facets.length];
    all.forEach(facet -> naming[facet.number()] = NAMING_CLASSES.contains(facet.facetClass()));
    facetBySense = FacetMatches.facetBySense(rules.lexicon(), all);
    matcher = new RuleMatcher(rules.indicatorRules().list());
  }

  /**
   * For each figure its indicators: none, one, or two for a figure that states two.
   *
   * @param periods the figures' periods, in their order: some indicators differ by it
   */
  public List<List<FigureIndicator>> link(
      Reading reading, List<Figure> figures, List<FigurePeriod> periods) {
    FacetMatches found = FacetMatches.of(reading, facetBySense, facets, naming);
    Boundaries boundaries = Boundaries.of(reading, found, figures);
    Heads heads = new Heads(reading, found, facets, figures, boundaries);
    Inheritance inheritance = new Inheritance(reading, found, facets, figures, heads);
    Scopes scopes =
        new Scopes(reading, found, figures, boundaries, heads, inheritance.restatements());
    FacetView view = new FacetView(facets);
    List<List<FigureIndicator>> links = new ArrayList<>(figures.size());
    for (int i = 0; i < figures.size(); i++) {
      Boolean flow = flow(periods.get(i));
      if (inheritance.isHeir(i)) {
        links.add(inherit(i, figures, flow, links, inheritance, scopes, view, found));
        continue;
      }
      int figure = i;
      scopes.fill(view, i);
      List<RuleMatcher.Fit> fits =
          matcher.fits(
              figures.get(i).quantity(), flow, view, used -> heads.agrees(figure, used, view));
      List<FigureIndicator> own = choose(fits, view, found);
      links.add(inheritance.isPartOfWhole(i, own, links) ? List.of() : own);
    }
    return links;
  }

  /**
   * The nearest indicator before that takes the figure's unit; else what the subject before says in
   * it.
   */
  private List<FigureIndicator> inherit(
      int i,
      List<Figure> figures,
      @Nullable Boolean flow,
      List<List<FigureIndicator>> links,
      Inheritance inheritance,
      Scopes scopes,
      FacetView view,
      FacetMatches found) {
    Quantity quantity = figures.get(i).quantity();
    for (int before = i - 1; before >= Math.max(0, i - 4); before--) {
      if (!inheritance.isNear(i, before)) {
        break;
      }
      if (links.get(before).stream().anyMatch(link -> matcher.takes(link.code(), quantity))) {
        return inherited(links.get(before));
      }
      if (inheritance.sameMeasure(figures.get(i), figures.get(before))) {
        return List.of();
      }
    }
    scopes.fill(view, i - 1);
    return choose(matcher.fits(quantity, flow, view, used -> true), view, found);
  }

  private static @Nullable Boolean flow(FigurePeriod period) {
    Period days = period.period();
    return days == null ? null : Boolean.valueOf(!days.start().equals(days.end()));
  }

  private static List<FigureIndicator> inherited(List<FigureIndicator> links) {
    return links.stream()
        .map(
            link ->
                new FigureIndicator(
                    link.code(),
                    link.confidence() * 0.9,
                    List.of(Cue.without("indicator", "inherited"))))
        .toList();
  }

  private List<FigureIndicator> choose(
      List<RuleMatcher.Fit> fits, FacetView view, FacetMatches found) {
    if (fits.isEmpty()) {
      return List.of();
    }
    RuleMatcher.Fit best = fits.get(0);
    List<FigureIndicator> chosen = new ArrayList<>(2);
    chosen.add(link(best, view, found));
    for (RuleMatcher.Fit other : fits.subList(1, fits.size())) {
      if (isTwin(best, other, view)) {
        chosen.add(link(other, view, found));
        break;
      }
    }
    return chosen;
  }

  /**
   * Two rules that differ in one object, both objects named side by side: "bệnh viện và trường
   * học".
   */
  private static boolean isTwin(RuleMatcher.Fit a, RuleMatcher.Fit b, FacetView view) {
    Set<Facet> left = new HashSet<>(a.facets());
    Set<Facet> right = new HashSet<>(b.facets());
    left.removeAll(b.facets());
    right.removeAll(a.facets());
    if (left.size() != 1 || right.size() != 1) {
      return false;
    }
    Facet one = left.iterator().next();
    Facet two = right.iterator().next();
    return one.facetClass().equals("object")
        && two.facetClass().equals("object")
        && view.match(one.number()) != view.match(two.number())
        && Math.abs(view.distance(one.number()) - view.distance(two.number())) <= 8
        && a.facets().size() == b.facets().size()
        && !a.rule().units().contains("count");
  }

  private FigureIndicator link(RuleMatcher.Fit fit, FacetView view, FacetMatches found) {
    List<Cue> cues = new ArrayList<>();
    for (Facet facet : fit.facets()) {
      int m = view.match(facet.number());
      if (m >= 0) {
        cues.add(new Cue("indicator", fit.rule().id(), found.start(m), found.end(m)));
      }
    }
    return new FigureIndicator(fit.rule().indicator(), confidence(fit), cues);
  }

  private static double confidence(RuleMatcher.Fit fit) {
    return Math.min(0.99, 0.5 + 0.5 * fit.weakest());
  }
}
