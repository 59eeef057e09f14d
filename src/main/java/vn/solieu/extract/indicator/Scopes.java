package vn.solieu.extract.indicator;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.Lines;
import vn.solieu.extract.PaperTitle;
import vn.solieu.extract.Reading;
import vn.solieu.extract.Sentences;
import vn.solieu.extract.figure.Figure;
import vn.solieu.model.BlockKind;
import vn.solieu.rules.Reach;
import vn.solieu.text.Tokens;

/**
 * Fills a figure's view with the facets around it, each by how far it stands. Bounded per figure.
 */
final class Scopes {
  private static final int WINDOW = 160;
  private static final int LINE_FACETS = 40;
  private static final int LABEL_TOKENS = 200;
  private static final int TITLE_LINES = 3;
  private static final int CAPTION_TOKENS = 30;
  private static final int LEAD_IN_AWAY = 5;
  private static final int HEADING_AWAY = 10;
  private static final int TITLE_AWAY = 20;

  private final Reading reading;
  private final FacetMatches facets;
  private final List<Figure> figures;
  private final Boundaries boundaries;
  private final Heads heads;
  private final BitSet restatements;
  private final LineContext context;
  private final PaperTitle title;
  private FacetView.@Nullable Noted ofDocument; // what all figures have around them
  private FacetView.@Nullable Noted ofSentence; // what those of one sentence have
  private int around = -1; // the sentence that it was taken for

  Scopes(
      Reading reading,
      FacetMatches facets,
      List<Figure> figures,
      Boundaries boundaries,
      Heads heads,
      BitSet restatements) {
    this.reading = reading;
    this.facets = facets;
    this.figures = figures;
    this.boundaries = boundaries;
    this.heads = heads;
    this.restatements = restatements;
    context = LineContext.of(reading);
    title = PaperTitle.of(reading);
  }

  /** Fills {@code view} for figure number {@code i}. */
  void fill(FacetView view, int i) {
    Figure figure = figures.get(i);
    int line = reading.lines().lineOf(figure.start());
    seeAround(view, figure, line);
    view.away(0);
    if (reading.lines().kind(line) == BlockKind.TABLE_ROW) {
      seeRow(view, figure, line);
    } else {
      seeSentence(view, i);
      seeLabelLines(view, figure, line);
    }
    seeNoun(view, figure);
    view.hideRivals();
  }

  /** What stands outside of the figure's sentence. */
  private void seeAround(FacetView view, Figure figure, int line) {
    int own = reading.sentences().sentenceOf(figure.start());
    if (ofSentence != null && own == around) {
      view.restore(ofSentence);
      return;
    }
    if (ofDocument == null) {
      view.clear();
      seeDocument(view);
      ofDocument = view.noted();
    } else {
      view.restore(ofDocument);
    }
    seeHeadings(view, line);
    seeBefore(view, own, line);
    ofSentence = view.noted();
    around = own;
  }

  private void seeDocument(FacetView view) {
    Lines lines = reading.lines();
    view.away(TITLE_AWAY);
    for (int line = 0; line < Math.min(TITLE_LINES, lines.count()); line++) {
      seeLine(view, line, Reach.DOCUMENT);
    }
    for (int line = title.firstLine(); line < title.endLine(); line++) {
      seeLine(view, line, Reach.HEADING);
    }
  }

  private void seeHeadings(FacetView view, int line) {
    int heading = context.heading(line);
    for (int depth = 0; heading >= 0 && depth < 3; depth++) {
      view.away(HEADING_AWAY + depth);
      seeLine(view, heading, Reach.HEADING);
      heading = context.heading(heading);
    }
  }

  private void seeLine(FacetView view, int line, Reach reach) {
    seeSpan(view, reading.lines().start(line), reading.lines().end(line), reach, LINE_FACETS);
  }

  private void seeSpan(FacetView view, int from, int to, Reach reach, int limit) {
    int first = facets.firstFrom(from);
    for (int m = first; m < facets.count() && m < first + limit; m++) {
      if (facets.start(m) >= to) {
        break;
      }
      view.see(facets.facet(m), reach, Math.max(0, Math.min(to - facets.end(m), 99)), m);
    }
  }

  /** Sentences before in the same line; a list's lead-in; the line before. */
  private void seeBefore(FacetView view, int sentence, int line) {
    Sentences sentences = reading.sentences();
    int lineStart = reading.lines().start(line);
    int back = 0;
    for (int s = sentence - 1; s >= 0 && sentences.start(s) >= lineStart && back < 4; s--) {
      Reach reach = back == 0 ? Reach.BEFORE : Reach.HEADING;
      view.away(1 + back);
      seeSpan(view, sentences.start(s), sentences.end(s), reach, LINE_FACETS);
      back++;
    }
    int leadIn = context.leadIn(line);
    view.away(LEAD_IN_AWAY);
    if (leadIn >= 0) {
      seeLine(view, leadIn, back == 0 ? Reach.BEFORE : Reach.HEADING);
      int above = context.leadIn(leadIn);
      if (above >= 0 && reading.lines().kind(leadIn) == BlockKind.LIST_ITEM) {
        seeLine(view, above, Reach.HEADING);
      }
    }
  }

  /**
   * The figure after {@code i} and what only restates it: "12.851 cơ sở, tức 100%, chấp nhận …".
   */
  private int nextOwnFigure(int i) {
    int next = i + 1;
    while (next < figures.size() && next <= i + 2 && restatements.get(next)) {
      next++;
    }
    return next;
  }

  private void seeSentence(FacetView view, int i) {
    Figure figure = figures.get(i);
    int sentence = reading.sentences().sentenceOf(figure.start());
    int from = Math.max(reading.sentences().start(sentence), figure.start() - WINDOW);
    int to = Math.min(reading.sentences().end(sentence), figure.end() + WINDOW);
    int before = i > 0 && figures.get(i - 1).end() > from ? figures.get(i - 1).end() : -1;
    int next = nextOwnFigure(i);
    int after =
        next < figures.size() && figures.get(next).start() < to ? figures.get(next).start() : -1;
    int ownStart = heads.ownStart(i);
    boolean takesMiddle = before < 0 || !heads.isRightAttached(i - 1);
    boolean keepsMiddle = heads.isRightAttached(i);
    for (int m = facets.firstFrom(from); m < facets.count() && facets.start(m) < to; m++) {
      if (facets.end(m) <= figure.start()) {
        Reach reach =
            facets.start(m) >= ownStart
                ? Reach.OWN
                : leftReach(facets.start(m), facets.end(m), figure.start(), before, takesMiddle);
        view.see(facets.facet(m), reach, figure.start() - facets.end(m), m);
      } else if (facets.start(m) >= figure.end()) {
        Reach reach = rightReach(i, facets.start(m), facets.end(m), after, keepsMiddle);
        view.see(facets.facet(m), reach, facets.start(m) - figure.end(), m);
      }
    }
  }

  /**
   * A facet on the left belongs to the figure unless it follows the figure before without a
   * boundary.
   */
  private Reach leftReach(int start, int end, int figureStart, int before, boolean takesMiddle) {
    if (start < before) {
      return Reach.SENTENCE;
    }
    boolean parted = boundaries.hasAny(end, figureStart);
    if (before >= 0 && !boundaries.hasAny(before, start)) {
      return parted ? Reach.SENTENCE : Reach.CLAUSE;
    }
    if (boundaries.hasHard(end, figureStart)) {
      return Reach.SENTENCE;
    }
    if (parted && !takesMiddle) {
      return Reach.SENTENCE;
    }
    return parted ? Reach.CLAUSE : Reach.OWN;
  }

  /** A facet on the right belongs to the figure unless it leads up to the next figure. */
  private Reach rightReach(int i, int start, int end, int after, boolean keepsMiddle) {
    if (after >= 0 && start >= after) {
      return Reach.SENTENCE;
    }
    int figureEnd = figures.get(i).end();
    boolean parted =
        restatements.get(i + 1)
            ? heads.isParted(i, figureEnd, start)
            : boundaries.hasAny(figureEnd, start);
    if (after >= 0 && parted && (!keepsMiddle || !boundaries.hasAny(end, after))) {
      return Reach.SENTENCE;
    }
    if (boundaries.hasHard(figureEnd, start)) {
      return Reach.SENTENCE;
    }
    return parted ? Reach.CLAUSE : Reach.OWN;
  }

  private void seeNoun(FacetView view, Figure figure) {
    if (figure.nounEnd() > figure.nounStart()) {
      seeSpan(view, figure.nounStart(), figure.nounEnd(), Reach.OWN, 8);
    }
  }

  /**
   * A line with nothing but the figure, as infographics have it: its label is the line after or
   * before.
   */
  private void seeLabelLines(FacetView view, Figure figure, int line) {
    Lines lines = reading.lines();
    if (hasOtherWords(figure, line)) {
      return;
    }
    if (line + 1 < lines.count() && !lines.gapBefore(line + 1)) {
      seeLine(view, line + 1, Reach.OWN);
    } else if (line > 0 && !lines.gapBefore(line)) {
      seeLine(view, line - 1, Reach.OWN);
    }
  }

  /** Whether {@code figure} is a cell of a table, or its line says nothing else. */
  boolean isAlone(Figure figure) {
    int line = reading.lines().lineOf(figure.start());
    return reading.lines().kind(line) == BlockKind.TABLE_ROW || !hasOtherWords(figure, line);
  }

  private boolean hasOtherWords(Figure figure, int line) {
    Tokens tokens = reading.tokens();
    if (reading.lines().end(line) - reading.lines().start(line) > LABEL_TOKENS) {
      return true; // or each figure of an endless line would look through all of it
    }
    for (int t = reading.lines().start(line); t < reading.lines().end(line); t++) {
      boolean inFigure = t >= figure.start() && t < figure.end();
      if (!inFigure && tokens.isWord(t) && tokens.word(t) == 0) {
        return true;
      }
      if (!inFigure && facets.covers(t)) {
        return true;
      }
    }
    return false;
  }

  /** A table's cell: the row's label and the column's header are its own words. */
  private void seeRow(FacetView view, Figure figure, int line) {
    Lines lines = reading.lines();
    int from = lines.start(line);
    int column = 0;
    int cellStart = from;
    for (int t = from; t < lines.end(line); t++) {
      if (reading.tokens().is(t, '|')) {
        if (t <= figure.start()) {
          column++;
          cellStart = t + 1;
        }
      }
    }
    int label = cellEnd(from, lines.end(line));
    seeSpan(view, from, lines.end(line), Reach.CLAUSE, LINE_FACETS);
    seeSpan(view, from, label, Reach.OWN, LINE_FACETS);
    seeSpan(view, cellStart, cellEnd(cellStart, lines.end(line)), Reach.OWN, LINE_FACETS);
    int above = context.rowAbove(line);
    if (above >= 0) { // "3. Hồ sơ công việc" above "- Cấp tỉnh | 95%"
      int start = lines.start(above);
      seeSpan(view, start, cellEnd(start, lines.end(above)), Reach.CLAUSE, LINE_FACETS);
    }
    int caption = context.leadIn(line);
    boolean brief = caption >= 0 && lines.end(caption) - lines.start(caption) <= CAPTION_TOKENS;
    if (brief) {
      seeLine(view, caption, Reach.CLAUSE);
    }
    int header = context.tableHeader(line);
    if (header >= 0 && header != line) {
      int at = lines.start(header);
      for (int c = 0; c < column; c++) {
        at = Math.min(lines.end(header), cellEnd(at, lines.end(header)) + 1);
      }
      seeSpan(view, at, cellEnd(at, lines.end(header)), Reach.OWN, LINE_FACETS);
    }
  }

  private int cellEnd(int from, int limit) {
    int t = from;
    while (t < limit && !reading.tokens().is(t, '|')) {
      t++;
    }
    return t;
  }
}
