package vn.solieu.extract.indicator;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.Reading;
import vn.solieu.extract.figure.Figure;
import vn.solieu.rules.WordTable;
import vn.solieu.rules.WordTable.Place;
import vn.solieu.text.Tokens;

/** Which words stand where beside a figure, for {@link WordTable}. */
final class Surroundings {
  private static final int LEFT = 30;
  private static final int RIGHT = 20;
  private static final int SENTENCE = 45;

  private final Reading reading;
  private final Tokens tokens;

  Surroundings(Reading reading) {
    this.reading = reading;
    this.tokens = reading.tokens();
  }

  /** Takes one word or two at a place. */
  interface Sink {
    /**
     * Words at a place.
     *
     * @param first token of the first word
     * @param second token of the second, -1 when there is but one
     */
    void words(Place place, int first, int second);
  }

  /** Tells {@code sink} every word and every two in a row beside {@code figure}. */
  void around(Figure figure, Sink sink) {
    int sentence = reading.sentences().sentenceOf(figure.start());
    int from = Math.max(reading.sentences().start(sentence), figure.start() - SENTENCE);
    int piece = figure.start();
    while (piece > Math.max(from, figure.start() - LEFT) && !isEdge(piece - 1)) {
      piece--;
    }
    int end = figure.end();
    int to = Math.min(reading.sentences().end(sentence), figure.end() + RIGHT);
    while (end < to && !isEdge(end) && !tokens.isNumber(end) && !tokens.is(end, ':')) {
      end++;
    }
    int last = run(Place.LEFT, Place.PIECE, piece, figure.start(), sink);
    if (last >= 0) {
      sink.words(Place.PREVIOUS, last, -1);
    }
    run(Place.RIGHT, Place.PIECE, figure.end(), end, sink);
    next(figure.end(), end, sink);
    run(Place.SENTENCE, null, from, piece, sink);
  }

  private void next(int from, int to, Sink sink) {
    int first = word(from, to);
    if (first < 0) {
      return;
    }
    sink.words(Place.NEXT, first, -1);
    int second = word(first + 1, to);
    if (second >= 0) {
      sink.words(Place.NEXT, first, second);
    }
  }

  private int word(int from, int to) {
    int t = from;
    while (t < to && !tokens.isWord(t)) {
      t++;
    }
    return t < to ? t : -1;
  }

  /** Tells all words of tokens {@code [from, to)}; returns the last, or -1. */
  private int run(Place place, @Nullable Place pairs, int from, int to, Sink sink) {
    int before = -1;
    for (int t = word(from, to); t >= 0; t = word(t + 1, to)) {
      sink.words(place, t, -1);
      if (before >= 0) {
        sink.words(place, before, t);
        if (pairs != null) {
          sink.words(pairs, before, t);
        }
      }
      before = t;
    }
    return before;
  }

  private boolean isEdge(int t) {
    if (tokens.isLineFeed(t)) {
      return true;
    }
    if (tokens.type(t) != Tokens.Type.SIGN) {
      return false;
    }
    return switch (tokens.text().charAt(tokens.start(t))) {
      case ',', ';', '(', ')', '•', '|', '!', '?' -> true;
      case '.' -> tokens.spaceBefore(t + 1);
      default -> false;
    };
  }

  /** The same as texts, each once, with the unit: what the table is learned from. */
  List<WordTable.Words> of(Figure figure) {
    List<WordTable.Words> all = new ArrayList<>();
    around(
        figure,
        (place, first, second) -> {
          String one = tokens.text(first);
          String words = second < 0 ? one : one + " " + tokens.text(second);
          all.add(new WordTable.Words(place, words));
        });
    all.add(new WordTable.Words(Place.UNIT, figure.quantity().unit()));
    return all.stream().distinct().toList();
  }
}
