package vn.solieu.extract.place;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.solieu.extract.Order;
import vn.solieu.extract.Reading;
import vn.solieu.extract.figure.Figure;
import vn.solieu.extract.place.PlaceMention.Kind;
import vn.solieu.extract.place.PlaceMention.Role;
import vn.solieu.rules.SenseGroup;
import vn.solieu.text.Tokens;

/**
 * "Khánh Hòa, Trà Vinh và Quảng Ngãi … lần lượt 88%, 85,4% và 76%": as many places as figures, in
 * the same order. When the numbers differ nothing is aligned, and the places are a mere list, about
 * none of which alone the figures are.
 */
final class AlignedAreas {
  private static final int RESPECTIVE_REACH = 6;
  private static final int RUN = 40; // tokens of a list of figures

  private final Reading reading;
  private final List<PlaceMention> mentions;
  private final List<Figure> figures;
  private final Map<Integer, PlaceMention> mentionByFigure = new HashMap<>();
  private final BitSet misaligned = new BitSet();

  private AlignedAreas(Reading reading, List<PlaceMention> mentions, List<Figure> figures) {
    this.reading = reading;
    this.mentions = mentions;
    this.figures = figures;
  }

  /**
   * Aligns the lists among {@code mentions}, and takes their role from those that match nothing.
   */
  static AlignedAreas of(Reading reading, List<PlaceMention> mentions, List<Figure> figures) {
    AlignedAreas aligned = new AlignedAreas(reading, mentions, figures);
    int i = 0;
    while (i < mentions.size()) {
      int bracketed = aligned.alignBracketed(i);
      if (bracketed > i) {
        i = bracketed;
        continue;
      }
      int end = aligned.listEnd(i);
      if (end - i >= 2) {
        aligned.align(i, end);
      }
      i = end;
    }
    aligned.alignLevels();
    return aligned;
  }

  /**
   * "cấp tỉnh 86%, cấp huyện 74%, cấp xã 48%. Chỉ tiêu của ba cấp theo thứ tự là 90%, 80% và 60%":
   * the figures of a list in the order of the levels that were spoken of last.
   */
  private void alignLevels() {
    int figure = 0;
    while (figure < figures.size()) {
      int run = runEnd(figure, figures.get(figure).start() + RUN);
      if (run - figure >= 2 && followsRespective(figures.get(figure).start())) {
        alignLevels(figure, run - figure);
      }
      figure = run;
    }
  }

  private void alignLevels(int figure, int count) {
    int start = figures.get(figure).start();
    int line = reading.lines().start(reading.lines().lineOf(start));
    int next = Order.firstFrom(mentions, PlaceMention::start, start);
    int first = next;
    while (first > 0
        && next - first <= count
        && mentions.get(first - 1).start() >= line
        && mentions.get(first - 1).names(Kind.LEVEL)) {
      first--;
    }
    if (next - first == count && !mentionByFigure.containsKey(figure)) {
      assign(figure, first, count);
    }
  }

  /** The place of figure number {@code figure}, if it was aligned. */
  Optional<PlaceMention> find(int figure) {
    return Optional.ofNullable(mentionByFigure.get(figure));
  }

  /** Aligns the list with asides that begins with mention {@code first}; where to go on. */
  private int alignBracketed(int first) {
    AsideNames list = AsideNames.read(reading.tokens(), mentions, first, this::isListGap);
    int figure = Order.firstFrom(figures, Figure::start, list.end());
    if (!list.hasAsides() || figure >= figures.size()) {
      return first;
    }
    int start = figures.get(figure).start();
    if (start - list.end() > RESPECTIVE_REACH || !followsRespective(start)) {
      return first;
    }
    int sentence = reading.sentences().sentenceOf(mentions.get(first).start());
    int run = runEnd(figure, reading.sentences().end(sentence));
    if (run - figure != list.names().size()) {
      return first;
    }
    for (int i = 0; i < list.names().size(); i++) {
      mentionByFigure.put(figure + i, list.names().get(i));
    }
    return list.next();
  }

  /** The mention after the list of places that begins with mention {@code first}. */
  private int listEnd(int first) {
    Kind kind = mentions.get(first).kind();
    int end = first + 1;
    boolean lists =
        switch (kind) {
          case AREA, LOCALITY, ORGANISATION, LEVEL -> true;
          default -> false;
        };
    while (lists
        && end < mentions.size()
        && mentions.get(end).names(kind)
        && isListGap(mentions.get(end - 1).end(), mentions.get(end).start())
        && !isAside(end - 1, end)) {
      end++;
    }
    return end;
  }

  /** "Sau sáp nhập với Bạc Liêu, tỉnh Cà Mau hiện có 1.527 tổ": the first is said in passing. */
  private boolean isAside(int mention, int next) {
    if (mentions.get(mention).isWorld() && reading.tokens().is(mentions.get(mention).end(), ',')) {
      return true; // "Singapore hạng 12 thế giới, Malaysia hạng 53"
    }
    return mentions.get(mention).role() == Role.NONE
        && reading.tokens().is(mentions.get(mention).end(), ',')
        && reading.has(mentions.get(next).end(), SenseGroup.PLACE_MARK, "own.verb");
  }

  private boolean isListGap(int from, int to) {
    Tokens tokens = reading.tokens();
    boolean joined = false;
    for (int i = from; i < to; i++) {
      boolean comma = tokens.is(i, ',');
      boolean and = reading.has(i, SenseGroup.PLACE_MARK, "join");
      boolean marker =
          reading.has(i, SenseGroup.PLACE_MARK, "marker.area")
              || reading.has(i, SenseGroup.PLACE_MARK, "former")
              || tokens.is(i, '.');
      if (!comma && !and && !marker) {
        return false;
      }
      joined |= comma || and;
    }
    return joined;
  }

  private void align(int first, int end) {
    int from = mentions.get(first).start();
    int to = mentions.get(end - 1).end();
    int sentence = reading.sentences().sentenceOf(from);
    int count = end - first;
    int after = Order.firstFrom(figures, Figure::start, to);
    int run = runEnd(after, reading.sentences().end(sentence));
    if (run - after == count) {
      assign(after, first, count);
      alignAgain(run, first, count);
    } else if (followsRespective(from)
        && runStart(after, reading.sentences().start(sentence)) == after - count) {
      assign(after - count, first, count);
    } else {
      if (run - after >= 2 && isSaidOf(first, end, after)) {
        misaligned.set(after, run);
      }
      boolean shared =
          mentions.get(first).names(Kind.LEVEL)
              || run - after == 1 && isSubject(mentions.get(first));
      for (int i = shared ? first + 1 : first; i < end; i++) {
        mentions.set(i, mentions.get(i).with(Role.NONE));
      }
    }
  }

  /** "Huyện Văn Giang và thị xã Mỹ Hào cùng đạt 100%": the figure holds for each of them. */
  private static boolean isSubject(PlaceMention first) {
    boolean subject = first.role() == Role.OPENER || first.role() == Role.PLAIN;
    return first.names(Kind.LOCALITY) && subject;
  }

  /** "… lần lượt đứng thứ 17, 19 và 23; điểm số tương ứng là 0,62; 0,61 và 0,60". */
  private void alignAgain(int from, int first, int count) {
    if (from >= figures.size()) {
      return;
    }
    int sentence = reading.sentences().sentenceOf(figures.get(from - 1).start());
    int run = runEnd(from, reading.sentences().end(sentence));
    if (run - from == count && followsRespective(figures.get(from).start())) {
      assign(from, first, count);
    }
  }

  /** "lần lượt" right behind a list all of whose names are known, and before its figures. */
  private boolean isSaidOf(int first, int end, int figure) {
    int start = mentions.get(first).start();
    boolean unknown =
        reading.tokens().is(start - 1, ',') && reading.tokens().isCapitalised(start - 2);
    int from = mentions.get(end - 1).end();
    int to = Math.min(from + RESPECTIVE_REACH, figures.get(figure).start());
    for (int i = from; i < to && !unknown && reading.tokens().isWord(i); i++) {
      if (reading.has(i, SenseGroup.PLACE_MARK, "respective")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether figure number {@code figure} is one of more or fewer than the names it should match.
   */
  boolean isMisaligned(int figure) {
    return misaligned.get(figure);
  }

  private void assign(int figure, int mention, int count) {
    for (int i = 0; i < count; i++) {
      mentionByFigure.put(figure + i, mentions.get(mention + i));
    }
  }

  /** "18,66% và 17,15% là tỉ trọng tương ứng của TP.HCM và Hà Nội". */
  private boolean followsRespective(int token) {
    for (int i = Math.max(0, token - RESPECTIVE_REACH); i < token; i++) {
      if (reading.has(i, SenseGroup.PLACE_MARK, "respective")) {
        return true;
      }
    }
    return false;
  }

  /** The figure after the run of figures that begins with {@code first}. */
  private int runEnd(int first, int limit) {
    int end = first;
    while (end < figures.size()
        && figures.get(end).start() < limit
        && (end == first || isJoined(end - 1, end))) {
      end++;
    }
    return end;
  }

  /** The first of the run of figures that ends before {@code end}. */
  private int runStart(int end, int limit) {
    int start = end;
    while (start > 0
        && figures.get(start - 1).start() >= limit
        && (start == end || isJoined(start - 1, start))) {
      start--;
    }
    return start;
  }

  /** Only commas, semicolons, "và" and what is counted stand between two figures of a run. */
  private boolean isJoined(int figure, int next) {
    int from = Math.max(figures.get(figure).end(), figures.get(figure).nounEnd());
    for (int i = from; i < figures.get(next).start(); i++) {
      boolean joins =
          reading.tokens().is(i, ',')
              || reading.tokens().is(i, ';')
              || reading.has(i, SenseGroup.PLACE_MARK, "join");
      if (!joins) {
        return false;
      }
    }
    return true;
  }
}
