package vn.solieu.extract.indicator;

import java.util.List;
import vn.solieu.extract.Reading;
import vn.solieu.extract.figure.Figure;
import vn.solieu.model.BlockKind;
import vn.solieu.rules.SenseGroup;
import vn.solieu.text.PhraseMatches;
import vn.solieu.text.Tokens;

/**
 * Figures that say no subject of their own speak of the one before: "đạt 25 tỷ USD, tăng khoảng
 * 20%", "vượt mục tiêu 40 triệu", "lần lượt là 88%, 85,4% và 76%".
 */
final class Inheritance {
  private static final int FAR = 60;
  private static final int STRAY_WORDS = 1;

  private final Reading reading;
  private final FacetMatches facets;
  private final List<Figure> figures;
  private final Boundaries boundaries;

  Inheritance(Reading reading, FacetMatches facets, List<Figure> figures, Boundaries boundaries) {
    this.reading = reading;
    this.facets = facets;
    this.figures = figures;
    this.boundaries = boundaries;
  }

  /** The figure whose subject figure {@code i} may share, or -1. */
  int from(int i) {
    if (i == 0 || inTable(i)) {
      return -1;
    }
    Figure figure = figures.get(i);
    Figure before = figures.get(i - 1);
    boolean near =
        reading.lines().lineOf(figure.start()) == reading.lines().lineOf(before.start())
            && figure.start() - before.end() <= FAR;
    if (!near) {
      return -1;
    }
    if (IndicatorLinker.isChange(figure) || sameMeasure(figure, before)) {
      return i - 1;
    }
    // The level before a change: "đạt 2,3 triệu, tăng 21%; mục tiêu 3 triệu".
    boolean overChange =
        i > 1
            && IndicatorLinker.isChange(before)
            && sameMeasure(figure, figures.get(i - 2))
            && figure.start() - figures.get(i - 2).end() <= FAR;
    return overChange ? i - 2 : -1;
  }

  private boolean inTable(int i) {
    int line = reading.lines().lineOf(figures.get(i).start());
    return reading.lines().kind(line) == BlockKind.TABLE_ROW;
  }

  private static boolean sameMeasure(Figure a, Figure b) {
    return a.quantity().kind() == b.quantity().kind()
        && a.quantity().unit().equals(b.quantity().unit());
  }

  /** Whether figure {@code i} has no words of its own but function words, times and comparators. */
  boolean isBare(int i) {
    Figure figure = figures.get(i);
    int left = figures.get(i - 1).end();
    int from = left;
    for (int t = figure.start() - 1; t >= left; t--) {
      if (boundaries.hasAny(t, t + 1)) {
        from = t + 1;
        break;
      }
    }
    int sentence = reading.sentences().sentenceOf(figure.start());
    int to = reading.sentences().end(sentence);
    if (i + 1 < figures.size()) {
      to = Math.min(to, figures.get(i + 1).start());
    }
    for (int t = figure.end(); t < to; t++) {
      if (boundaries.hasAny(t, t + 1)) {
        to = t;
        break;
      }
    }
    if (from == left && left < figure.start() && !boundaries.hasAny(left, figure.start())) {
      from = figure.start();
    }
    boolean sameNoun = figure.quantity().counted() != null && hasFacet(figure.end(), to);
    return !sameNoun
        && strayWords(from, figure.start()) + strayWords(figure.end(), to) <= STRAY_WORDS
        && !hasFacet(from, figure.start())
        && !hasFacet(figure.end(), to);
  }

  private boolean hasFacet(int from, int to) {
    int m = facets.firstFrom(from);
    return m < facets.count() && facets.start(m) < to;
  }

  private int strayWords(int from, int to) {
    Tokens tokens = reading.tokens();
    int stray = 0;
    int t = from;
    while (t < to) {
      int end = knownEnd(t);
      if (end > t) {
        t = end;
      } else {
        stray += tokens.isWord(t) ? 1 : 0;
        t++;
      }
    }
    return stray;
  }

  private int knownEnd(int t) {
    PhraseMatches matches = reading.matches();
    int end = t;
    for (int m = matches.first(t); m < matches.last(t); m++) {
      if (reading.group(m) != SenseGroup.FACET) {
        end = Math.max(end, matches.end(m));
      }
    }
    return end;
  }
}
