package vn.solieu.extract.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.solieu.extract.Reading;
import vn.solieu.extract.figure.Figure;
import vn.solieu.rules.WordTable;

/**
 * Gathers for one figure after the other the indicators that it may state: those whose rules find
 * their words, near or far, and those of the figures that it follows.
 */
final class Candidates {
  private final FacetMatches found;
  private final List<Figure> figures;
  private final List<FigureContext> contexts;
  private final Heads heads;
  private final Inheritance inheritance;
  private final Scopes scopes;
  private final FacetView view;
  private final RuledCandidates ruled;
  private final FollowingCandidates following;
  private final FigureTraits traits;
  private final Surroundings surroundings;
  private final LearnedWords learned;
  private final WordTable words;

  Candidates(
      Reading reading,
      FacetMatches found,
      Facets facets,
      List<Figure> figures,
      List<FigureContext> contexts,
      RuleMatcher matcher,
      ClauseWords clauses,
      WordTable words) {
    this.words = words;
    this.found = found;
    this.figures = figures;
    this.contexts = contexts;
    Boundaries boundaries = Boundaries.of(reading, clauses, found, figures);
    heads = new Heads(reading, found, figures, boundaries);
    Strays strays = new Strays(reading, found);
    inheritance = new Inheritance(reading, found, figures, heads, strays);
    scopes = new Scopes(reading, found, figures, boundaries, heads, inheritance.restatements());
    view = new FacetView(facets);
    surroundings = new Surroundings(reading);
    learned = new LearnedWords(reading.tokens(), words);
    OwnNouns nouns = new OwnNouns(found, heads, view);
    ruled = new RuledCandidates(found, figures, heads, matcher, view, nouns);
    following =
        new FollowingCandidates(
            reading, found, figures, contexts, heads, inheritance, matcher, view, nouns);
    traits = new FigureTraits(found, figures, contexts, heads, strays, scopes);
  }

  /** The words beside figure {@code i}, as texts. */
  List<WordTable.Words> words(int i) {
    return surroundings.of(figures.get(i));
  }

  /** The facets around the figure that {@link #of} read last. */
  FacetView view() {
    return view;
  }

  Inheritance inheritance() {
    return inheritance;
  }

  /**
   * The candidates of figure {@code i}.
   *
   * @param links what the figures before state
   */
  List<Candidate> of(int i, List<List<FigureIndicator>> links) {
    Boolean flow = contexts.get(i).flow();
    boolean heir = inheritance.isHeir(i);
    Map<String, Candidate> all = new LinkedHashMap<>();
    if (heir) {
      see(i - 1);
      ruled.add(i, flow, true, all);
    }
    see(i);
    // "148,9 Mbps (hạng 18), mạng cố định …": in brackets it speaks of what stands before them.
    if (!heir || !heads.isInBrackets(i)) {
      ruled.add(i, flow, false, all);
    }
    following.add(i, heir, links, all);
    List<Candidate> ordered = new ArrayList<>(all.values());
    traits.remember(i, links);
    if (ordered.isEmpty()) {
      return ordered;
    }
    traits.describe(i, heir || inheritance.isBare(i), ordered);
    Wording wording = Wording.of(figures.get(i), surroundings, learned, words);
    ordered.forEach(wording::describe);
    return ordered;
  }

  /**
   * Looks around figure {@code i}. "Trong ASEAN, ta sau Singapore (hạng 5)": the others' ranks are
   * those of the ranking that is spoken of, not among the group that a word before them names.
   */
  private void see(int i) {
    scopes.fill(view, i);
    boolean rank = figures.get(i).quantity().unit().equals("rank");
    if (rank && contexts.get(i).isAbroad()) {
      view.hidePeers(found, figures.get(i).start());
    }
  }
}
