package vn.solieu.extract.indicator;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.extract.Lines;
import vn.solieu.extract.Order;
import vn.solieu.extract.Reading;
import vn.solieu.extract.figure.Figure;
import vn.solieu.model.BlockKind;
import vn.solieu.model.Kind;
import vn.solieu.text.Tokens;

/**
 * Items of a list that are a place and its value, "- Bình Dương: 77,2%": they state what their
 * neighbours do, whose words or places may have been known better.
 */
final class PlaceItems {
  private static final int LABEL_TOKENS = 10;

  private final Tokens tokens;
  private final Lines lines;
  private final List<Figure> figures;
  private final List<FigureContext> contexts;

  PlaceItems(Reading reading, List<Figure> figures, List<FigureContext> contexts) {
    tokens = reading.tokens();
    lines = reading.lines();
    this.figures = figures;
    this.contexts = contexts;
  }

  /** {@code links} with the indicator of a neighbour for each such item that has none. */
  List<List<FigureIndicator>> fill(List<List<FigureIndicator>> links) {
    List<List<FigureIndicator>> filled = new ArrayList<>(links);
    for (int line = 1; line < lines.count(); line++) {
      take(line, line - 1, filled);
    }
    for (int line = lines.count() - 2; line >= 0; line--) {
      if (isPlaceAndValue(line + 1)) {
        take(line, line + 1, filled);
      }
    }
    return filled;
  }

  private void take(int line, int neighbour, List<List<FigureIndicator>> links) {
    if (!isItem(line) || !isItem(neighbour) || !isPlaceAndValue(line)) {
      return;
    }
    int own = first(line);
    int other = first(neighbour);
    boolean alike = other >= 0 && isAlike(figures.get(own), figures.get(other));
    if (alike && links.get(own).isEmpty() && links.get(other).size() == 1) {
      links.set(own, links.get(other));
    }
  }

  private boolean isItem(int line) {
    return lines.kind(line) == BlockKind.LIST_ITEM;
  }

  /** The number of the first figure of {@code line}, or -1. */
  private int first(int line) {
    int figure = Order.firstFrom(figures, Figure::start, lines.start(line));
    boolean inside = figure < figures.size() && figures.get(figure).start() < lines.end(line);
    return inside ? figure : -1;
  }

  private static boolean isAlike(Figure one, Figure other) {
    return one.quantity().unit().equals(other.quantity().unit())
        && one.quantity().kind() == Kind.LEVEL
        && other.quantity().kind() == Kind.LEVEL;
  }

  /** Whether the line is a sign, a place, a colon and a figure that counts nothing by name. */
  private boolean isPlaceAndValue(int line) {
    int figure = isItem(line) ? first(line) : -1;
    if (figure < 0 || figures.get(figure).nounStart() < figures.get(figure).nounEnd()) {
      return false;
    }
    int colon = figures.get(figure).start() - 1;
    int label = colon;
    while (label > lines.start(line) && tokens.isWord(label - 1)) {
      label--;
    }
    boolean led = tokens.is(colon, ':') && label < colon && colon - label <= LABEL_TOKENS;
    return led && label - lines.start(line) <= 1 && isPlace(figure, label, colon);
  }

  /** Whether the words from {@code from} to {@code to} gave the figure its place. */
  private boolean isPlace(int figure, int from, int to) {
    var place = contexts.get(figure).place();
    return place != null
        && tokens.isCapitalised(from)
        && place.cues().stream().anyMatch(cue -> cue.start() >= from && cue.end() == to);
  }
}
