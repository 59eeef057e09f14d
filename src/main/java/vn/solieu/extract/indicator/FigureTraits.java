package vn.solieu.extract.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.solieu.extract.figure.Figure;
import vn.solieu.extract.indicator.Facets.Role;
import vn.solieu.model.Kind;

/**
 * The traits of candidates that come from the figure itself, from the figures before it and from
 * the whole document, not from the words that a rule asks for.
 */
final class FigureTraits {
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
    Trait.TARGET,
    Trait.UNIT_PERCENT,
    Trait.UNIT_COUNT,
    Trait.UNIT_MONEY,
    Trait.UNIT_RANK,
    Trait.ALONE,
    Trait.DOCUMENT_THEMES
  };

  private final FacetMatches found;
  private final List<Figure> figures;
  private final List<FigureContext> contexts;
  private final Heads heads;
  private final Strays strays;
  private final Scopes scopes;
  private final double documentThemes;
  private final Map<String, Integer> stated = new HashMap<>();
  private int remembered;

  FigureTraits(
      FacetMatches found,
      List<Figure> figures,
      List<FigureContext> contexts,
      Heads heads,
      Strays strays,
      Scopes scopes) {
    this.found = found;
    this.figures = figures;
    this.contexts = contexts;
    this.heads = heads;
    this.strays = strays;
    this.scopes = scopes;
    documentThemes = documentThemes();
  }

  /** Adds to all candidates of figure {@code i} what is known of the figure itself. */
  void describe(int i, boolean bare, List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return;
    }
    Candidate first = candidates.get(0);
    describeFigure(i, bare, first);
    for (Candidate candidate : candidates) {
      for (Trait trait : OF_FIGURE) {
        candidate.set(trait, first.get(trait));
      }
      candidate.set(Trait.EARLIER, earlier(candidate.indicator()));
    }
  }

  private void describeFigure(int i, boolean bare, Candidate candidate) {
    Figure figure = figures.get(i);
    String unit = figure.quantity().unit();
    candidate.set(Trait.BIAS, 1);
    int from = heads.pieceStart(i);
    int to = heads.pieceEnd(i);
    int unknown = strays.count(from, figure.start()) + strays.count(figure.end(), to);
    candidate.set(Trait.OWN_STRAYS, Math.min(MANY, unknown) / MANY);
    candidate.set(Trait.BARE, bare ? 1 : 0);
    candidate.set(Trait.ANAPHOR, heads.hasCue(i, "anaphora") ? 1 : 0);
    candidate.set(Trait.OWN_PLACE, strays.hasPlace(from, to) ? 1 : 0);
    candidate.set(Trait.PART, heads.isPart(i) ? 1 : 0);
    candidate.set(Trait.CHANGE, figure.quantity().kind() == Kind.CHANGE ? 1 : 0);
    candidate.set(Trait.TARGET, contexts.get(i).isTarget() ? 1 : 0);
    candidate.set(Trait.UNIT_PERCENT, unit.startsWith("percent") ? 1 : 0);
    candidate.set(Trait.UNIT_COUNT, unit.equals("count") ? 1 : 0);
    candidate.set(Trait.UNIT_MONEY, unit.equals("VND") || unit.equals("USD") ? 1 : 0);
    candidate.set(Trait.UNIT_RANK, unit.equals("rank") || unit.equals("place") ? 1 : 0);
    candidate.set(Trait.ALONE, scopes.isAlone(figure) ? 1 : 0);
    candidate.set(Trait.DOCUMENT_THEMES, documentThemes);
  }

  /** Counts what the figures before figure {@code i} state. */
  void remember(int i, List<List<FigureIndicator>> links) {
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
