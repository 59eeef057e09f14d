package vn.solieu.extract.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.solieu.extract.Reading;
import vn.solieu.extract.Sentences;
import vn.solieu.extract.figure.Figure;
import vn.solieu.rules.Facet;
import vn.solieu.rules.RuleBook;
import vn.solieu.rules.WordTable;

/** Links each figure to the indicators of the catalogue that it states. Immutable. */
public final class IndicatorLinker {
  /** The odds from which linking a figure brings more right records than wrong ones. */
  public static final double LIKELY = 0.42;

  private final Facets facets;
  private final ClauseWords clauses;
  private final RuleMatcher matcher;
  private final WordTable words;
  private static final int TOGETHER = 8; // tokens from the one object to the other

  private final Scorer scorer;

  /** A linker by {@code rules}. */
  public IndicatorLinker(RuleBook rules) {
    facets = new Facets(rules);
    clauses = new ClauseWords(rules.lexicon());
    matcher = new RuleMatcher(rules.indicatorRules().list(), facets.count());
    words = rules.words();
    scorer = new Scorer(rules.linkTrees());
  }

  /**
   * For each figure its indicators: none, one, or two for a figure that states two.
   *
   * @param contexts what else was read of the figures, in their order
   */
  public List<List<FigureIndicator>> link(
      Reading reading, List<Figure> figures, List<FigureContext> contexts) {
    return link(reading, figures, contexts, (figure, candidates, beside) -> {});
  }

  /**
   * The same, and tells {@code observer} each figure's number with all that it may state and the
   * words beside it: what the evidence's weight is learned from.
   */
  public List<List<FigureIndicator>> link(
      Reading reading, List<Figure> figures, List<FigureContext> contexts, LinkObserver observer) {
    FacetMatches found = FacetMatches.of(reading, facets);
    Candidates candidates =
        new Candidates(reading, found, facets, figures, contexts, matcher, clauses, words);
    List<List<FigureIndicator>> links = new ArrayList<>(figures.size());
    for (int i = 0; i < figures.size(); i++) {
      List<Candidate> all = candidates.of(i, links);
      int figure = i;
      observer.seen(i, all, () -> candidates.words(figure));
      Sides sides =
          new Sides(candidates.view(), found, reading.sentences(), figures.get(i).start());
      List<FigureIndicator> own = choose(all, sides);
      Inheritance inheritance = candidates.inheritance();
      boolean other =
          !own.isEmpty()
              && (inheritance.isWhole(i)
                  || inheritance.isPartOfUnlinked(i, links)
                  || inheritance.isPartOfWhole(i, own, links, contexts));
      links.add(other ? List.of() : own);
    }
    List<List<FigureIndicator>> aligned = new RespectiveChanges(reading, figures).align(links);
    return new PlaceItems(reading, figures, contexts).fill(aligned);
  }

  /** On which side of a figure, whose first token is given, what is seen around it stands. */
  private record Sides(FacetView view, FacetMatches found, Sentences sentences, int figure) {

    /** Whether the two are named side by side, and not one on each side of the figure. */
    boolean areTogether(int one, int other) {
      int first = view.match(one);
      int second = view.match(other);
      return first != second
          && found.start(first) < figure == found.start(second) < figure
          && sentences.sentenceOf(found.start(first)) == sentences.sentenceOf(found.start(second))
          && Math.abs(view.distance(one) - view.distance(other)) <= TOGETHER;
    }
  }

  private List<FigureIndicator> choose(List<Candidate> all, Sides sides) {
    Candidate best = null;
    double most = LIKELY;
    double[] known = new double[all.size()]; // 0 where it was not worked out to the end
    for (int i = 0; i < known.length; i++) {
      known[i] = scorer.probabilityAbove(all.get(i), most);
      if (known[i] > most) {
        most = known[i];
        best = all.get(i);
      }
    }
    if (best == null) {
      return List.of();
    }
    double rival = 0;
    for (int i = 0; i < known.length; i++) {
      if (!all.get(i).indicator().equals(best.indicator())) {
        double found = known[i] > 0 ? known[i] : scorer.probabilityAbove(all.get(i), rival);
        rival = Math.max(rival, found);
      }
    }
    List<FigureIndicator> chosen = new ArrayList<>(2);
    chosen.add(link(best, most, rival));
    for (Candidate other : all) {
      boolean itself = other.indicator().equals(best.indicator());
      if (!itself && isTwin(best, other, sides)) {
        chosen.add(link(other, scorer.probability(other), 0));
        break;
      }
    }
    return chosen;
  }

  private static FigureIndicator link(Candidate candidate, double probability, double rival) {
    return new FigureIndicator(
        candidate.indicator(),
        probability,
        Math.min(rival, probability),
        candidate.model(),
        candidate.cues());
  }

  /**
   * Two rules that differ in one object, both objects named side by side: "bệnh viện và trường
   * học".
   */
  private static boolean isTwin(Candidate best, Candidate other, Sides sides) {
    RuleMatcher.Fit a = best.strict();
    RuleMatcher.Fit b = other.strict();
    if (a == null || b == null) {
      return false;
    }
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
        && sides.areTogether(one.number(), two.number())
        && a.facets().size() == b.facets().size()
        && !a.rule().units().contains("count");
  }
}
