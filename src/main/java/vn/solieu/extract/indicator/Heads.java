package vn.solieu.extract.indicator;

import java.util.Arrays;
import java.util.List;
import vn.solieu.extract.Reading;
import vn.solieu.extract.figure.Figure;
import vn.solieu.extract.indicator.Facets.Role;
import vn.solieu.rules.Facet;
import vn.solieu.rules.SenseGroup;
import vn.solieu.text.PhraseMatches;

/**
 * What stands at the head of a figure's noun: "46,2 triệu hồ sơ" counts dossiers, "82 sinh viên"
 * counts something that no indicator counts, whatever else the sentence speaks of.
 */
final class Heads {
  private static final List<String> DAYS = List.of("year", "half", "quarter", "month");
  private static final int HEAD_TOKENS = 5;
  private static final int PIECE_TOKENS = 40;
  private static final int UNREAD = -2;
  private static final int BRACKET_NOUN = 4;

  /** Groups whose words say nothing of what is counted. */
  static final int EMPTY_GROUPS =
      SenseGroup.set(
          SenseGroup.COMPARISON,
          SenseGroup.DIRECTION,
          SenseGroup.STATUS,
          SenseGroup.TIME,
          SenseGroup.STRUCTURE,
          SenseGroup.SCALE);

  private final Reading reading;
  private final FacetMatches matches;
  private final List<Figure> figures;
  private final Boundaries boundaries;
  private final int[] head;
  private final int[] pieceStart;
  private final int[] pieceEnd;

  Heads(Reading reading, FacetMatches matches, List<Figure> figures, Boundaries boundaries) {
    this.reading = reading;
    this.matches = matches;
    this.figures = figures;
    this.boundaries = boundaries;
    head = unread(figures.size());
    pieceStart = unread(figures.size());
    pieceEnd = unread(figures.size());
  }

  private static int[] unread(int size) {
    int[] positions = new int[size];
    Arrays.fill(positions, UNREAD);
    return positions;
  }

  /**
   * The first token after figure {@code i} that is no function word, or -1 when its piece ends
   * first.
   */
  private int head(int i) {
    if (head[i] == UNREAD) {
      head[i] = findHead(i);
    }
    return head[i];
  }

  private int findHead(int i) {
    int limit = limit(i, 2 * HEAD_TOKENS);
    int t = afterRestatement(i);
    while (t < limit && !boundaries.hasAny(t, t + 1)) {
      if (isFacet(t)) {
        return t;
      }
      int end = functionEnd(t);
      if (end == t) {
        return reading.tokens().isWord(t) ? t : -1;
      }
      t = end;
    }
    return -1;
  }

  private int limit(int i, int tokens) {
    int sentence = reading.sentences().sentenceOf(figures.get(i).start());
    int limit = Math.min(reading.sentences().end(sentence), figures.get(i).end() + tokens);
    int next = isInBrackets(i + 1) ? i + 2 : i + 1;
    return next < figures.size() ? Math.min(limit, figures.get(next).start()) : limit;
  }

  /** Whether figure {@code i} stands alone in brackets: "100% (193/193) cơ sở". */
  boolean isInBrackets(int i) {
    return i < figures.size()
        && reading.tokens().is(figures.get(i).start() - 1, '(')
        && reading.tokens().is(closing(i), ')');
  }

  /** The token behind figure {@code i} and, when it is k of n, behind its noun as well. */
  private int closing(int i) {
    Figure figure = figures.get(i);
    int at = figure.end();
    boolean part = figure.quantity().outOf() != null;
    while (part && at < figure.end() + BRACKET_NOUN && reading.tokens().isWord(at)) {
      at++;
    }
    return at;
  }

  /**
   * Whether a boundary stands in tokens {@code [from, to)} behind figure {@code i}; brackets that
   * only restate it part nothing: "100% cơ sở (124/124 cơ sở) tiếp nhận căn cước".
   */
  boolean isParted(int i, int from, int to) {
    int open = isInBrackets(i + 1) ? figures.get(i + 1).start() - 1 : to;
    return open < from || open >= to
        ? boundaries.hasAny(from, to)
        : boundaries.hasAny(from, open) || boundaries.hasAny(closing(i + 1) + 1, to);
  }

  private int afterRestatement(int i) {
    int end = figures.get(i).end();
    boolean follows = isInBrackets(i + 1) && figures.get(i + 1).start() == end + 1;
    return follows ? closing(i + 1) + 1 : end;
  }

  private boolean isFacet(int t) {
    for (int m = matches.firstFrom(t); m < matches.count() && matches.start(m) == t; m++) {
      if (isThing(m)) {
        return true;
      }
    }
    return false;
  }

  private boolean isThing(int m) {
    return matches.is(m, Role.THING);
  }

  /** Whether match {@code m} is a function word; the nouns that time readers know are none. */
  static boolean saysNothing(Reading reading, int m) {
    return (reading.group(m).bit() & EMPTY_GROUPS) != 0 && !reading.key(m).equals("counted");
  }

  /** The token after the longest phrase at {@code t} that says nothing of what is counted. */
  private int functionEnd(int t) {
    int end = t;
    if (!reading.hasAny(t, EMPTY_GROUPS)) {
      return end;
    }
    PhraseMatches all = reading.matches();
    for (int m = all.first(t); m < all.last(t); m++) {
      if (saysNothing(reading, m)) {
        end = Math.max(end, all.end(m));
      }
    }
    return end;
  }

  /** Whether figure {@code i} counts a noun that the catalogue knows. */
  boolean knowsHead(int i) {
    return isFacet(head(i));
  }

  /** Whether one of {@code used} stands at the head of the noun that figure {@code i} counts. */
  boolean countsOneOf(int i, List<Facet> used, FacetView view) {
    return head(i) >= 0 && headIsUsed(i, used, view, 0);
  }

  /** The word at the head of what figure {@code i} counts, or -1. */
  int headToken(int i) {
    return head(i);
  }

  /** Whether the subject follows figure {@code i}: a noun right after it and none right before. */
  boolean isRightAttached(int i) {
    int after = afterRestatement(i);
    boolean nounAfter =
        after < reading.tokens().count()
            && head(i) >= 0
            && head(i) <= after + 1
            && functionEnd(after) <= after + 1;
    return (nounAfter || isElided(i)) && !hasThingBefore(i);
  }

  /** "17 nền tảng phục vụ chính phủ số, 14 phục vụ kinh tế số": what is said of an unsaid noun. */
  private boolean isElided(int i) {
    Figure figure = figures.get(i);
    boolean unsaid = figure.nounStart() < figure.nounEnd() && figure.nounEnd() <= figure.start();
    return unsaid && pieceStart(i) + 1 >= figure.start() && pieceEnd(i) > figure.end();
  }

  private boolean hasThingBefore(int i) {
    return hasThing(pieceStart(i), figures.get(i).start());
  }

  private boolean hasThing(int from, int to) {
    for (int m = matches.firstFrom(from); m < matches.count(); m++) {
      if (matches.start(m) >= to) {
        return false;
      }
      if (isThing(m)) {
        return true;
      }
    }
    return false;
  }

  /**
   * First token of the words on the left that figure {@code i} speaks of: its piece, and where that
   * names nothing and no noun follows, the piece before: "Số tổ: 76.905", "(IDI) thuộc nhóm 50
   * nước".
   */
  int ownStart(int i) {
    int start = pieceStart(i);
    boolean labelled = start > 0 && reading.tokens().is(start - 1, ':');
    boolean known = isElided(i) || isFacet(head(i));
    if (isRightAttached(i) && known && !labelled) {
      return start;
    }
    int limit = stretchStart(i);
    for (int pieces = 0; pieces < 3 && start > limit; pieces++) {
      if (hasThing(start, figures.get(i).start()) || boundaries.hasHard(start - 1, start)) {
        return start;
      }
      int t = start - 1;
      while (t > limit && !boundaries.hasAny(t - 1, t)) {
        t--;
      }
      start = t;
    }
    return start;
  }

  private int stretchStart(int i) {
    Figure figure = figures.get(i);
    int sentence = reading.sentences().sentenceOf(figure.start());
    int from = Math.max(reading.sentences().start(sentence), figure.start() - 60);
    return i > 0 ? Math.max(from, figures.get(i - 1).end()) : from;
  }

  /** First token of the piece that figure {@code i} stands in. */
  int pieceStart(int i) {
    if (pieceStart[i] == UNREAD) {
      pieceStart[i] = findPieceStart(i);
    }
    return pieceStart[i];
  }

  private int findPieceStart(int i) {
    int from = stretchStart(i);
    int t = figures.get(i).start();
    while (t > from && !boundaries.hasAny(t - 1, t)) {
      t--;
    }
    return t;
  }

  /** Whether token {@code t} parts two pieces. */
  boolean isBoundary(int t) {
    return boundaries.hasAny(t, t + 1);
  }

  /** The token after the piece that figure {@code i} stands in. */
  int pieceEnd(int i) {
    if (pieceEnd[i] == UNREAD) {
      pieceEnd[i] = findPieceEnd(i);
    }
    return pieceEnd[i];
  }

  private int findPieceEnd(int i) {
    int t = figures.get(i).end();
    int limit = limit(i, PIECE_TOKENS);
    while (t < limit && !boundaries.hasAny(t, t + 1)) {
      t++;
    }
    return t;
  }

  /**
   * Whether a rule that used {@code used} speaks of the thing at the head of figure {@code i}.
   *
   * @param view where each facet was seen
   */
  boolean agrees(int i, List<Facet> used, FacetView view) {
    String unit = figures.get(i).quantity().unit();
    return switch (unit) {
      case "count" -> headIsUsed(i, used, view, 0);
      case "percent" -> !isRightAttached(i) || headIsUsed(i, used, view, HEAD_TOKENS);
      case "rank" -> topicIsUsed(i, used, view);
      default -> true;
    };
  }

  private boolean headIsUsed(int i, List<Facet> used, FacetView view, int slack) {
    Figure figure = figures.get(i);
    int head = head(i);
    if (head < 0) {
      return true;
    }
    int reach = slack > 0 ? afterRestatement(i) + slack : headEnd(head);
    for (Facet facet : used) {
      int m = view.match(facet.number());
      if (m < 0) {
        continue;
      }
      boolean atHead = isThing(m) && matches.start(m) >= figure.end() && matches.start(m) <= reach;
      if (atHead
          || inNoun(figure, m)
          || sharesHead(head, m)
          || isSeenAt(facet, figure.end(), reach)) {
        return true;
      }
    }
    return false;
  }

  /** Where the noun at the head may go on: "thông tin | nhân khẩu" counts both. */
  private int headEnd(int head) {
    int end = head + 1;
    for (int m = matches.firstFrom(head); m < matches.count() && matches.start(m) == head; m++) {
      end = isThing(m) ? Math.max(end, matches.end(m)) : end;
    }
    return end;
  }

  /** A facet may have been seen nearer on the left and stand at the head as well. */
  private boolean isSeenAt(Facet facet, int from, int to) {
    for (int m = matches.firstFrom(from); m < matches.count() && matches.start(m) <= to; m++) {
      if (matches.facet(m) == facet.number() && isThing(m)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "số tài khoản thanh toán cá nhân đã vượt 232 triệu tài khoản": the noun repeats the subject's.
   */
  private boolean sharesHead(int head, int m) {
    int word = reading.tokens().word(head);
    if (word == 0 || matches.start(m) >= head) {
      return false;
    }
    for (int t = matches.start(m); t < matches.end(m); t++) {
      if (reading.tokens().word(t) == word) {
        return true;
      }
    }
    return false;
  }

  /** "nhóm 3 nước dẫn đầu Đông Nam Á về trí tuệ nhân tạo": a topic of its own is the only one. */
  private boolean topicIsUsed(int i, List<Facet> used, FacetView view) {
    int about = -1;
    for (int t = figures.get(i).end(); t < pieceEnd(i) && about < 0; t++) {
      about = reading.has(t, SenseGroup.STRUCTURE, "about") ? t : -1;
    }
    if (about < 0
        || about + 1 >= reading.tokens().count()
        || reading.has(about + 1, SenseGroup.STRUCTURE, "anaphora")) {
      return true;
    }
    for (Facet facet : used) {
      int m = view.match(facet.number());
      if (isSeenAt(facet, about, about + 14) || (m >= 0 && matches.start(m) > about)) {
        return true;
      }
    }
    return false;
  }

  private boolean inNoun(Figure figure, int m) {
    return figure.nounStart() < figure.start()
        && matches.start(m) >= figure.nounStart()
        && matches.end(m) <= figure.nounEnd();
  }

  /** Whether {@code key} of the structure words stands in the piece before figure {@code i}. */
  boolean hasCue(int i, String key) {
    return hasCue(i, key, PIECE_TOKENS);
  }

  /** The same, its words ending at most {@code away} tokens before the figure. */
  boolean hasCue(int i, String key, int away) {
    return cueEnd(i, key, away) >= 0;
  }

  /**
   * Whether the words before figure {@code i} say that it is a part of what is counted. "9 tháng
   * tăng 9,52%; riêng quý III tăng 10,05%" is a part of the days.
   */
  boolean isPart(int i) {
    int end = cueEnd(i, "part", PIECE_TOKENS);
    return end >= 0 && !startsDays(end);
  }

  private int cueEnd(int i, String key, int away) {
    int start = figures.get(i).start();
    for (int t = Math.max(0, pieceStart(i) - 3); t < start; t++) {
      int m = reading.match(t, SenseGroup.STRUCTURE, key);
      if (m >= 0 && reading.matchEnd(m) >= start - away) {
        return reading.matchEnd(m);
      }
    }
    return -1;
  }

  private boolean startsDays(int at) {
    int from = reading.has(at, SenseGroup.TIME, "year_cue") ? at + 1 : at;
    int unit = reading.tokens().isNumber(from) ? from + 1 : from;
    return DAYS.stream().anyMatch(key -> reading.has(unit, SenseGroup.TIME, key));
  }
}
