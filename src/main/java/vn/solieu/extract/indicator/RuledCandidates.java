package vn.solieu.extract.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.Cue;
import vn.solieu.extract.figure.Figure;
import vn.solieu.model.Quantity;
import vn.solieu.rules.Facet;
import vn.solieu.rules.Reach;

/** The indicators whose rules find their words around a figure, near or far. */
final class RuledCandidates {
  private final FacetMatches found;
  private final List<Figure> figures;
  private final Heads heads;
  private final RuleMatcher matcher;
  private final FacetView view;
  private final OwnNouns nouns;

  RuledCandidates(
      FacetMatches found,
      List<Figure> figures,
      Heads heads,
      RuleMatcher matcher,
      FacetView view,
      OwnNouns nouns) {
    this.found = found;
    this.figures = figures;
    this.heads = heads;
    this.matcher = matcher;
    this.view = view;
    this.nouns = nouns;
  }

  /**
   * Adds what the words in the view speak for; the figure's own words go before inherited ones.
   *
   * @param flow whether the period of figure {@code i} spans more than a day, if it has one
   */
  void add(int i, @Nullable Boolean flow, boolean inherited, Map<String, Candidate> all) {
    Quantity quantity = figures.get(i).quantity();
    List<PreparedRule> open = matcher.open(quantity, flow, view);
    if (open.isEmpty()) {
      return;
    }
    Map<String, RuleMatcher.Fit> strict = new LinkedHashMap<>();
    for (RuleMatcher.Fit fit :
        RuleMatcher.fits(open, view, used -> inherited || heads.agrees(i, used, view))) {
      strict.put(fit.rule().indicator(), fit);
    }
    List<Candidate> candidates = new ArrayList<>();
    for (RuleMatcher.LooseFit fit : RuleMatcher.looseFits(open, view)) {
      Candidate known = all.get(fit.rule().indicator());
      RuleMatcher.Fit holds = strict.get(fit.rule().indicator());
      if (known == null || known.strict() == null || holds != null) {
        candidates.add(ofRule(i, fit, holds, inherited));
      }
    }
    setRivals(candidates, strict);
    candidates.forEach(candidate -> all.put(candidate.indicator(), candidate));
  }

  private Candidate ofRule(
      int i, RuleMatcher.LooseFit fit, RuleMatcher.@Nullable Fit strict, boolean heir) {
    List<Facet> used = strict == null ? fit.facets() : strict.facets();
    Candidate candidate =
        new Candidate(
            fit.rule().indicator(),
            strict,
            new double[Trait.COUNT],
            cues(strict == null ? fit.rule().rule().id() : strict.rule().id(), used));
    for (Facet facet : used) {
      Trait trait = Trait.ofNeed(facet.facetClass(), view.reach(facet.number()).ordinal());
      count(candidate, trait);
      int m = view.match(facet.number());
      if (view.reach(facet.number()) == Reach.SENTENCE && m >= 0) {
        boolean right = found.start(m) >= figures.get(i).end();
        count(candidate, right ? Trait.AFTER_NEXT : Trait.BEFORE_PREVIOUS);
      }
    }
    candidate.set(Trait.NEEDS, used.size());
    candidate.set(Trait.LOOSE_SCORE, fit.score());
    for (Facet facet : used) {
      boolean near = view.reach(facet.number()).compareTo(Reach.SENTENCE) <= 0;
      Trait trait = near ? Trait.SPECIFIC_NEAR : Trait.SPECIFIC_FAR;
      candidate.set(trait, Math.max(candidate.get(trait), matcher.specificity(facet)));
    }
    if (strict == null) {
      for (int steps : fit.over()) {
        if (steps > 0) {
          Trait trait = steps == 1 ? Trait.OVER_1 : steps == 2 ? Trait.OVER_2 : Trait.OVER_3;
          count(candidate, trait);
        }
      }
    } else {
      candidate.set(Trait.STRICT, 1);
      candidate.set(Trait.STRICT_SCORE, strict.score());
      candidate.set(Trait.STRICT_WEAKEST, strict.weakest());
    }
    candidate.set(Trait.WITHOUT_NEAR, fit.rule().hasExcludedNear(view) ? 1 : 0);
    candidate.set(Trait.HEIR_OF_WORDS, heir ? 1 : 0);
    if (!heir) {
      nouns.describe(i, used, candidate);
    }
    return candidate;
  }

  private static void count(Candidate candidate, Trait trait) {
    candidate.set(trait, candidate.get(trait) + 1);
  }

  private List<Cue> cues(String rule, List<Facet> used) {
    List<Cue> cues = new ArrayList<>(used.size());
    for (Facet facet : used) {
      int m = view.match(facet.number());
      if (m >= 0) {
        cues.add(new Cue("indicator", rule, found.start(m), found.end(m)));
      }
    }
    return cues;
  }

  private static void setRivals(List<Candidate> all, Map<String, RuleMatcher.Fit> strict) {
    for (Candidate candidate : all) {
      double best = -1;
      for (RuleMatcher.Fit fit : strict.values()) {
        if (!fit.rule().indicator().equals(candidate.indicator())) {
          best = Math.max(best, fit.score());
        }
      }
      double own = candidate.get(Trait.STRICT_SCORE);
      candidate.set(Trait.RIVAL_BETTER, best > own ? 1 : 0);
      boolean leads = candidate.strict() != null && own >= best;
      double other = 0;
      for (Candidate rival : all) {
        boolean same = rival.indicator().equals(candidate.indicator());
        other = same ? other : Math.max(other, rival.get(Trait.LOOSE_SCORE));
      }
      candidate.set(
          Trait.LOOSE_MARGIN,
          Math.max(-1.5, Math.min(1.5, candidate.get(Trait.LOOSE_SCORE) - other)));
      candidate.set(Trait.RIVAL_MARGIN, leads ? Math.min(1.5, own - Math.max(0, best)) : 0);
    }
  }
}
