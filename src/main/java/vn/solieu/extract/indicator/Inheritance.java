package vn.solieu.extract.indicator;

import java.util.BitSet;
import java.util.List;
import vn.solieu.extract.Reading;
import vn.solieu.extract.figure.Figure;
import vn.solieu.extract.indicator.Facets.Role;
import vn.solieu.model.BlockKind;
import vn.solieu.model.Kind;
import vn.solieu.text.Tokens;

/**
 * Figures that say no subject of their own speak of the one before: "đạt 25 tỷ USD, tăng khoảng
 * 20%", "vượt mục tiêu 40 triệu", "lần lượt là 88%, 85,4% và 76%".
 */
final class Inheritance {
  private static final int FAR = 60;
  private static final int NOUN = 5; // tokens of "trạm thu phát sóng" behind a count
  private static final int BREAKDOWN = 40; // tokens of a breakdown in brackets
  private static final int COMPARATOR = 1; // "gần" between the words and the figure
  private static final int STRAY_WORDS = 1;
  private static final int STRAY_WORDS_BESIDE_A_PLACE = 5;

  private final Reading reading;
  private final FacetMatches matches;
  private final List<Figure> figures;
  private final Heads heads;
  private final Strays strays;

  Inheritance(
      Reading reading, FacetMatches matches, List<Figure> figures, Heads heads, Strays strays) {
    this.reading = reading;
    this.matches = matches;
    this.figures = figures;
    this.heads = heads;
    this.strays = strays;
  }

  /**
   * Figures that only restate the one before in other terms: "tức 100%", "(193/193)", "(bằng 57%)".
   */
  BitSet restatements() {
    BitSet restated = new BitSet(figures.size());
    for (int i = 1; i < figures.size(); i++) {
      boolean sameUnit = sameMeasure(figures.get(i), figures.get(i - 1));
      if (!sameUnit
          && !isChange(i)
          && isNear(i, i - 1)
          && (heads.isInBrackets(i) || (heads.hasCue(i, "restated") && isBareAround(i)))) {
        restated.set(i);
      }
    }
    return restated;
  }

  /**
   * Whether figure {@code i} says nothing of its own and so speaks of what the figures before did.
   */
  boolean isHeir(int i) {
    if (i == 0 || inTable(i) || !isNear(i, i - 1)) {
      return false;
    }
    int from = afterFirstPiece(figures.get(i - 1).end(), figures.get(i).start());
    if (isChange(i)) {
      return isBare(from, figures.get(i).start())
          && !hasAspect(figures.get(i).end(), heads.pieceEnd(i));
    }
    return heads.hasCue(i, "against", 4) || isBareSince(from, i);
  }

  /**
   * Whether the sentence says nothing of its own up to figure {@code i} and right behind it: "Đà
   * Nẵng dẫn đầu với 96%" at the beginning of an answer.
   */
  boolean isBare(int i) {
    if (isChange(i) || inTable(i)) {
      return false;
    }
    Figure figure = figures.get(i);
    int from = reading.sentences().start(reading.sentences().sentenceOf(figure.start()));
    if (i > 0 && figures.get(i - 1).end() > from) {
      from = afterFirstPiece(figures.get(i - 1).end(), figure.start());
    }
    return figure.start() - from <= FAR && isBareSince(from, i);
  }

  /**
   * Whether nothing of its own stands from {@code from} to figure {@code i} and right behind it.
   */
  private boolean isBareSince(int from, int i) {
    Figure figure = figures.get(i);
    return isBare(from, figure.start(), isCount(i))
        && isBare(figure.end(), heads.pieceEnd(i), isCount(i));
  }

  /** "tăng 41% về số lượng và 24% về giá trị": the aspect tells the two apart. */
  private boolean hasAspect(int from, int to) {
    for (int m = matches.firstFrom(from); m < matches.count() && matches.start(m) < to; m++) {
      if (matches.is(m, Role.ASPECT)) {
        return true;
      }
    }
    return false;
  }

  /** What follows a figure up to the first boundary may be its own noun. */
  private int afterFirstPiece(int from, int to) {
    int sentenceEnd = reading.sentences().end(reading.sentences().sentenceOf(from - 1));
    int t = from;
    while (t < Math.min(to, sentenceEnd) && !heads.isBoundary(t)) {
      t++;
    }
    return t;
  }

  boolean isNear(int i, int before) {
    Figure figure = figures.get(i);
    Figure other = figures.get(before);
    return reading.lines().lineOf(figure.start()) == reading.lines().lineOf(other.start())
        && figure.start() - other.end() <= FAR;
  }

  private boolean isChange(int i) {
    return figures.get(i).quantity().kind() == Kind.CHANGE;
  }

  private boolean isCount(int i) {
    return figures.get(i).quantity().unit().equals("count");
  }

  private boolean inTable(int i) {
    int line = reading.lines().lineOf(figures.get(i).start());
    return reading.lines().kind(line) == BlockKind.TABLE_ROW;
  }

  /** Whether two figures have one unit and kind. */
  boolean sameMeasure(Figure a, Figure b) {
    return a.quantity().kind() == b.quantity().kind()
        && a.quantity().unit().equals(b.quantity().unit());
  }

  private boolean isBareAround(int i) {
    Figure figure = figures.get(i);
    return isBare(heads.pieceStart(i), figure.start()) && isBare(figure.end(), heads.pieceEnd(i));
  }

  /**
   * Whether tokens {@code [from, to)} hold no words but function words, times, places, comparators.
   */
  private boolean isBare(int from, int to) {
    return isBare(from, to, true);
  }

  private boolean isBare(int from, int to, boolean counts) {
    Tokens tokens = reading.tokens();
    int stray = 0;
    int allowed = STRAY_WORDS;
    int t = from;
    while (t < to) {
      if (isThing(t, to, counts)) {
        return false;
      }
      int end = strays.knownEnd(t);
      stray += end == t && tokens.isWord(t) ? 1 : 0;
      // A place of its own is what tells this figure from the one before: "Cà Mau dừng ở 79%".
      allowed = strays.isPlace(t) ? STRAY_WORDS_BESIDE_A_PLACE : allowed;
      t = Math.max(end, t + 1);
    }
    return stray <= allowed;
  }

  /**
   * A thing is a subject of its own; who bears a share or a rank ("tỉnh", "bộ") is one only in
   * counts.
   */
  private boolean isThing(int t, int to, boolean counts) {
    for (int m = matches.firstFrom(t); m < matches.count() && matches.start(m) == t; m++) {
      boolean empty = matches.is(m, Role.EMPTY) || (!counts && matches.is(m, Role.BEARER));
      if (t < to && !empty) {
        return true;
      }
    }
    return false;
  }

  /** "226 dịch vụ công trực tuyến trên tổng số 292 thủ tục": what the figure before is taken of. */
  boolean isWhole(int i) {
    return isCount(i) && !isChange(i) && heads.hasCue(i, "whole", COMPARATOR);
  }

  /**
   * "lắp mới 58 trạm (trong đó VNPT 25 trạm, Viettel 33 trạm)": counts in brackets break the one
   * before them down, so they state no indicator when it does not.
   */
  boolean isPartOfUnlinked(int i, List<List<FigureIndicator>> links) {
    int open = isPlainCount(i) ? openBracket(i) : -1;
    if (open < 0) {
      return false;
    }
    int whole = i - 1;
    while (whole >= 0 && figures.get(whole).start() > open) {
      whole--;
    }
    return whole >= 0
        && open - figures.get(whole).end() <= NOUN
        && isPlainCount(whole)
        && links.get(whole).isEmpty();
  }

  private boolean isPlainCount(int i) {
    return isCount(i) && !isChange(i) && figures.get(i).quantity().outOf() == null;
  }

  /** The bracket of its line that figure {@code i} stands in, -1 when it stands in none. */
  private int openBracket(int i) {
    Tokens tokens = reading.tokens();
    int start = figures.get(i).start();
    for (int at = start - 1; at >= Math.max(0, start - BREAKDOWN); at--) {
      if (tokens.is(at, '(')) {
        return at;
      }
      if (tokens.is(at, ')') || tokens.is(at, '.')) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * "trong đó 2,1 tỷ hoá đơn xuất từ máy tính tiền": a part never takes the indicator of the whole,
   * unless it is the same of another place: "riêng thành phố Kon Tum 91 trạm".
   */
  boolean isPartOfWhole(
      int i,
      List<FigureIndicator> own,
      List<List<FigureIndicator>> links,
      List<FigureContext> contexts) {
    if (own.isEmpty() || i == 0 || !heads.isPart(i)) {
      return false;
    }
    String code = own.get(0).code();
    int sentence = reading.sentences().sentenceOf(figures.get(i).start());
    for (int before = i - 1; before >= Math.max(0, i - 3); before--) {
      if (reading.sentences().sentenceOf(figures.get(before).start()) == sentence
          && sameMeasure(figures.get(i), figures.get(before))
          && !contexts.get(i).hasOtherPlace(contexts.get(before))
          && links.get(before).stream().anyMatch(link -> link.code().equals(code))) {
        return true;
      }
    }
    return false;
  }
}
