package vn.solieu.extract.indicator;

import java.util.List;
import java.util.Map;
import vn.solieu.extract.Cue;
import vn.solieu.extract.Reading;
import vn.solieu.extract.TableLines;
import vn.solieu.extract.figure.Figure;
import vn.solieu.extract.indicator.Facets.Role;

/** The indicators of the figures that a figure follows, which it may go on to state. */
final class FollowingCandidates {
  private static final int FOLLOW_FIGURES = 10;
  private static final int FOLLOW_TOKENS = 250;

  private final Reading reading;
  private final FacetMatches found;
  private final List<Figure> figures;
  private final List<FigureContext> contexts;
  private final Heads heads;
  private final Inheritance inheritance;
  private final RuleMatcher matcher;
  private final FacetView view;
  private final OwnNouns nouns;

  FollowingCandidates(
      Reading reading,
      FacetMatches found,
      List<Figure> figures,
      List<FigureContext> contexts,
      Heads heads,
      Inheritance inheritance,
      RuleMatcher matcher,
      FacetView view,
      OwnNouns nouns) {
    this.reading = reading;
    this.found = found;
    this.figures = figures;
    this.contexts = contexts;
    this.heads = heads;
    this.inheritance = inheritance;
    this.matcher = matcher;
    this.view = view;
    this.nouns = nouns;
  }

  /** Adds what the figures before state, the nearest figure first. */
  void add(int i, boolean heir, List<List<FigureIndicator>> links, Map<String, Candidate> all) {
    Figure figure = figures.get(i);
    int gap = 0;
    for (int before = i - 1; before >= Math.max(0, i - FOLLOW_FIGURES); before--) {
      if (figure.start() - figures.get(before).end() > FOLLOW_TOKENS) {
        return;
      }
      List<FigureIndicator> stated = links.get(before);
      boolean other = !stated.isEmpty() && isOtherCell(figure, figures.get(before));
      for (FigureIndicator link : other ? List.<FigureIndicator>of() : stated) {
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
            nouns.describe(i, List.of(), candidate);
            all.put(link.code(), candidate);
          }
          setFollowing(candidate, i, before, gap, heir);
          candidate.set(Trait.FOLLOWS_FIRST, isFirst(before, links) ? 1 : 0);
        }
      }
      gap++;
    }
  }

  /** Whether both stand in a table, neither in one row nor in one column. */
  private boolean isOtherCell(Figure figure, Figure other) {
    int line = reading.lines().lineOf(figure.start());
    int before = reading.lines().lineOf(other.start());
    TableLines rows = reading.tableLines();
    return line != before
        && rows.isRow(line)
        && rows.isRow(before)
        && rows.cell(figure.start()) != rows.cell(other.start());
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
    candidate.set(Trait.FOLLOWS_PART, heads.isPart(before) ? 1 : 0);
    candidate.set(Trait.FOLLOWS_RATE, isRateBehindShare(figure, other) ? 1 : 0);
    FigureContext context = contexts.get(i);
    FigureContext its = contexts.get(before);
    candidate.set(Trait.FOLLOWS_GOAL, context.isTarget() != its.isTarget() ? 1 : 0);
    candidate.set(Trait.FOLLOWS_PERIOD, context.hasOtherPeriod(its) ? 1 : 0);
    candidate.set(Trait.FOLLOWS_PLACE, context.hasOtherPlace(its) ? 1 : 0);
    candidate.set(Trait.FOLLOWS_NEW, Math.min(3, newThings(other.end(), figure.start())));
  }

  private static boolean isRateBehindShare(Figure figure, Figure other) {
    return figure.mayBeChange()
        && !other.mayBeChange()
        && figure.quantity().unit().equals("percent")
        && other.quantity().unit().equals("percent");
  }

  /** Whether no figure before {@code i} in its sentence states anything. */
  private boolean isFirst(int i, List<List<FigureIndicator>> links) {
    int start = reading.sentences().start(reading.sentences().sentenceOf(figures.get(i).start()));
    int least = Math.max(0, i - FOLLOW_FIGURES);
    for (int before = i - 1; before >= least && figures.get(before).start() >= start; before--) {
      if (!links.get(before).isEmpty()) {
        return false;
      }
    }
    return true;
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
}
