package vn.solieu.extract.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.Cue;
import vn.solieu.extract.Reading;
import vn.solieu.extract.figure.Figure;
import vn.solieu.extract.indicator.Facets.Role;
import vn.solieu.model.Kind;
import vn.solieu.model.Quantity;
import vn.solieu.rules.Facet;
import vn.solieu.rules.Reach;
import vn.solieu.rules.WordTable;

/**
 * Gathers for one figure after the other the indicators that it may state: those whose rules find
 * their words, near or far, and those of the figures that it follows.
 */
final class Candidates {
  private static final int FOLLOW_FIGURES = 10;
  private static final int FOLLOW_TOKENS = 250;
  private static final double MANY = 8;

  /** The traits that all candidates of a figure share. */
  private static final Trait[] OF_FIGURE = {
    Trait.BIAS,
    Trait.OWN_STRAYS,
    Trait.BARE,
    Trait.ANAPHOR,
    Trait.OWN_PLACE,
    Trait.PART,
    Trait.CHANGE,
    Trait.UNIT_PERCENT,
    Trait.UNIT_COUNT,
    Trait.UNIT_MONEY,
    Trait.UNIT_RANK,
    Trait.ALONE,
    Trait.DOCUMENT_THEMES
  };

  private final Reading reading;
  private final FacetMatches found;
  private final List<Figure> figures;
  private final Heads heads;
  private final Inheritance inheritance;
  private final Scopes scopes;
  private final RuleMatcher matcher;
  private final FacetView view;
  private final Strays strays;
  private final Surroundings surroundings;
  private final LearnedWords learned;
  private final WordTable words;
  private final double documentThemes;
  private final Map<String, Integer> stated = new HashMap<>();
  private int remembered;

  Candidates(
      Reading reading,
      FacetMatches found,
      Facets facets,
      List<Figure> figures,
      RuleMatcher matcher,
      WordTable words) {
    this.reading = reading;
    this.words = words;
    this.found = found;
    this.figures = figures;
    this.matcher = matcher;
    Boundaries boundaries = Boundaries.of(reading, found, figures);
    heads = new Heads(reading, found, figures, boundaries);
    strays = new Strays(reading, found);
    inheritance = new Inheritance(reading, found, figures, heads, strays);
    scopes = new Scopes(reading, found, figures, boundaries, heads, inheritance.restatements());
    view = new FacetView(facets);
    surroundings = new Surroundings(reading);
    learned = new LearnedWords(reading.tokens(), words.vocabulary());
    documentThemes = documentThemes();
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
   * @param flow whether its period spans more than a day, if it has one
   * @param links what the figures before state
   */
  List<Candidate> of(int i, @Nullable Boolean flow, List<List<FigureIndicator>> links) {
    boolean heir = inheritance.isHeir(i);
    Map<String, Candidate> all = new LinkedHashMap<>();
    if (heir) {
      scopes.fill(view, i - 1);
      byRules(i, flow, true, all);
    }
    scopes.fill(view, i);
    // "148,9 Mbps (hạng 18), mạng cố định …": in brackets it speaks of what stands before them.
    if (!heir || !heads.isInBrackets(i)) {
      byRules(i, flow, false, all);
    }
    follow(i, heir, links, all);
    List<Candidate> ordered = new ArrayList<>(all.values());
    remember(i, links);
    if (ordered.isEmpty()) {
      return ordered;
    }
    describe(i, heir, ordered);
    Wording wording = Wording.of(figures.get(i), surroundings, learned, words);
    ordered.forEach(wording::describe);
    return ordered;
  }

  /** Adds what the words in the view speak for; the figure's own words go before inherited ones. */
  private void byRules(
      int i, @Nullable Boolean flow, boolean inherited, Map<String, Candidate> all) {
    Quantity quantity = figures.get(i).quantity();
    Map<String, RuleMatcher.Fit> strict = new LinkedHashMap<>();
    List<PreparedRule> open = matcher.open(quantity, flow, view);
    for (RuleMatcher.Fit fit :
        RuleMatcher.fits(open, view, used -> inherited || heads.agrees(i, used, view))) {
      strict.put(fit.rule().indicator(), fit);
    }
    List<Candidate> found = new ArrayList<>();
    for (RuleMatcher.LooseFit fit : RuleMatcher.looseFits(open, view)) {
      Candidate known = all.get(fit.rule().indicator());
      RuleMatcher.Fit holds = strict.get(fit.rule().indicator());
      if (known == null || known.strict() == null || holds != null) {
        found.add(ofRule(i, fit, holds, inherited));
      }
    }
    setRivals(found, strict);
    found.forEach(candidate -> all.put(candidate.indicator(), candidate));
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
      add(candidate, trait);
      int m = view.match(facet.number());
      if (view.reach(facet.number()) == Reach.SENTENCE && m >= 0) {
        boolean right = found.start(m) >= figures.get(i).end();
        add(candidate, right ? Trait.AFTER_NEXT : Trait.BEFORE_PREVIOUS);
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
          add(candidate, trait);
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
      heads
          .knowsHead(i)
          .ifPresent(
              known -> {
                boolean counts = heads.countsOneOf(i, used, view);
                Trait other = known ? Trait.HEAD_OTHER : Trait.HEAD_UNKNOWN;
                candidate.set(counts ? Trait.HEAD_USED : other, 1);
              });
      candidate.set(Trait.OWN_OTHERS, Math.min(3, ownOthers(i, used)));
    }
    return candidate;
  }

  private static void add(Candidate candidate, Trait trait) {
    candidate.set(trait, candidate.get(trait) + 1);
  }

  private int ownOthers(int i, List<Facet> used) {
    int others = 0;
    int end = heads.pieceEnd(i);
    for (int m = found.firstFrom(heads.pieceStart(i)); m < found.count(); m++) {
      if (found.start(m) >= end) {
        break;
      }
      boolean other = found.is(m, Role.OBJECT) && !has(used, found.facet(m));
      others += other ? 1 : 0;
    }
    return others;
  }

  private static boolean has(List<Facet> used, int number) {
    for (Facet facet : used) {
      if (facet.number() == number) {
        return true;
      }
    }
    return false;
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

  /** Adds what the figures before state, the nearest figure first. */
  private void follow(
      int i, boolean heir, List<List<FigureIndicator>> links, Map<String, Candidate> all) {
    Figure figure = figures.get(i);
    int gap = 0;
    for (int before = i - 1; before >= Math.max(0, i - FOLLOW_FIGURES); before--) {
      if (figure.start() - figures.get(before).end() > FOLLOW_TOKENS) {
        return;
      }
      for (FigureIndicator link : links.get(before)) {
        Candidate known = all.get(link.code());
        if (known != null ? canFollow(known, figure) : mayFollow(link.code(), figure)) {
          Candidate candidate = known;
          if (candidate == null) {
            candidate =
                new Candidate(
                    link.code(),
                    null,
                    new double[Trait.COUNT],
                    List.of(Cue.without("indicator", "inherited")));
            candidate.set(Trait.FOLLOWS_BLIND, 1);
            candidate.set(Trait.OWN_OTHERS, Math.min(3, ownOthers(i, List.of())));
            Candidate blind = candidate;
            heads
                .knowsHead(i)
                .ifPresent(k -> blind.set(k ? Trait.HEAD_OTHER : Trait.HEAD_UNKNOWN, 1));
            all.put(link.code(), candidate);
          }
          setFollowing(candidate, i, before, gap, heir);
        }
      }
      gap++;
    }
  }

  private boolean mayFollow(String code, Figure figure) {
    return matcher.takes(code, figure.quantity())
        && !matcher.excludes(code, figure.quantity(), view);
  }

  private boolean canFollow(Candidate known, Figure figure) {
    return !isFollowing(known) && matcher.takes(known.indicator(), figure.quantity());
  }

  private static boolean isFollowing(Candidate candidate) {
    return candidate.get(Trait.FOLLOWS_IN_SENTENCE) > 0
        || candidate.get(Trait.FOLLOWS_NEXT) > 0
        || candidate.get(Trait.FOLLOWS_FAR) > 0;
  }

  private void setFollowing(Candidate candidate, int i, int before, int gap, boolean heir) {
    Figure figure = figures.get(i);
    Figure other = figures.get(before);
    int sentences =
        reading.sentences().sentenceOf(figure.start())
            - reading.sentences().sentenceOf(other.start());
    Trait trait =
        sentences == 0
            ? Trait.FOLLOWS_IN_SENTENCE
            : sentences == 1 ? Trait.FOLLOWS_NEXT : Trait.FOLLOWS_FAR;
    candidate.set(trait, 1);
    candidate.set(Trait.HEIR, heir && inheritance.isNear(i, before) ? 1 : 0);
    candidate.set(Trait.FOLLOWS_UNIT, inheritance.sameMeasure(figure, other) ? 1 : 0);
    candidate.set(Trait.FOLLOWS_MAGNITUDE, magnitudes(figure, other));
    candidate.set(Trait.FOLLOWS_NOUN, sameNoun(i, before) ? 1 : 0);
    candidate.set(Trait.FOLLOWS_GAP, Math.min(3, gap));
    candidate.set(Trait.FOLLOWS_NEW, Math.min(3, newThings(other.end(), figure.start())));
  }

  /** How many things, themes and indices are named in tokens {@code [from, to)}. */
  private int newThings(int from, int to) {
    int things = 0;
    for (int m = found.firstFrom(from); m < found.count() && found.start(m) < to; m++) {
      things += found.is(m, Role.NEW_THING) ? 1 : 0;
    }
    return things;
  }

  /** How many powers of ten lie between two values, up to three. */
  private static double magnitudes(Figure a, Figure b) {
    double one = Math.abs(a.quantity().value().doubleValue());
    double two = Math.abs(b.quantity().value().doubleValue());
    return one == 0 || two == 0 ? 1 : Math.min(3, Math.abs(Math.log10(one / two)));
  }

  private boolean sameNoun(int i, int before) {
    int head = heads.headToken(i);
    int other = heads.headToken(before);
    return head >= 0
        && other >= 0
        && reading.tokens().text(head, head + 1).equals(reading.tokens().text(other, other + 1));
  }

  /** Adds to all candidates of figure {@code i} what is known of the figure itself. */
  private void describe(int i, boolean heir, List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return;
    }
    Candidate first = candidates.get(0);
    describeFigure(i, heir, first);
    for (Candidate candidate : candidates) {
      for (Trait trait : OF_FIGURE) {
        candidate.set(trait, first.get(trait));
      }
      candidate.set(Trait.EARLIER, earlier(candidate.indicator()));
    }
  }

  private void describeFigure(int i, boolean heir, Candidate candidate) {
    Figure figure = figures.get(i);
    String unit = figure.quantity().unit();
    candidate.set(Trait.BIAS, 1);
    int from = heads.pieceStart(i);
    int to = heads.pieceEnd(i);
    int unknown = strays.count(from, figure.start()) + strays.count(figure.end(), to);
    candidate.set(Trait.OWN_STRAYS, Math.min(MANY, unknown) / MANY);
    candidate.set(Trait.BARE, heir ? 1 : 0);
    candidate.set(Trait.ANAPHOR, heads.hasCue(i, "anaphora") ? 1 : 0);
    candidate.set(Trait.OWN_PLACE, strays.hasPlace(from, to) ? 1 : 0);
    candidate.set(Trait.PART, heads.hasCue(i, "part") ? 1 : 0);
    candidate.set(Trait.CHANGE, figure.quantity().kind() == Kind.CHANGE ? 1 : 0);
    candidate.set(Trait.UNIT_PERCENT, unit.startsWith("percent") ? 1 : 0);
    candidate.set(Trait.UNIT_COUNT, unit.equals("count") ? 1 : 0);
    candidate.set(Trait.UNIT_MONEY, unit.equals("VND") || unit.equals("USD") ? 1 : 0);
    candidate.set(Trait.UNIT_RANK, unit.equals("rank") || unit.equals("place") ? 1 : 0);
    candidate.set(Trait.ALONE, scopes.isAlone(figure) ? 1 : 0);
    candidate.set(Trait.DOCUMENT_THEMES, documentThemes);
  }

  /** Counts what the figures before figure {@code i} state. */
  private void remember(int i, List<List<FigureIndicator>> links) {
    for (; remembered < i; remembered++) {
      links.get(remembered).forEach(link -> stated.merge(link.code(), 1, Integer::sum));
    }
  }

  /** How many of the figures before state {@code indicator}, up to eight, as a share of eight. */
  private double earlier(String indicator) {
    return Math.min(MANY, stated.getOrDefault(indicator, 0)) / MANY;
  }

  /** Mentions of themes, platforms and indices, up to eight, as a share of eight. */
  private double documentThemes() {
    int themes = 0;
    for (int m = 0; m < found.count() && themes < MANY; m++) {
      themes += found.is(m, Role.THEME) ? 1 : 0;
    }
    return themes / MANY;
  }
}
