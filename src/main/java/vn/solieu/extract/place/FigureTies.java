package vn.solieu.extract.place;

import org.jspecify.annotations.Nullable;
import vn.solieu.extract.Clauses;
import vn.solieu.extract.figure.Figure;
import vn.solieu.extract.place.PlaceMention.Kind;
import vn.solieu.extract.place.PlaceMention.Role;
import vn.solieu.text.Tokens;

/** Whether the words between a place and a figure tie the one to the other. Immutable. */
final class FigureTies {
  private static final int COMPARED_REACH = 5;
  private static final int BESIDE = 3;
  private static final int BRACKETED = 2; // "(tỉnh" before the name
  private static final int PHRASE = 6;

  private final Tokens tokens;
  private final PlaceMarks marks;
  private final Clauses clauses;

  FigureTies(PlaceContext context) {
    tokens = context.tokens();
    marks = context.marks();
    clauses = context.clauses();
  }

  /** Whether a mention that need not hold for its clause is the place of the figure after it. */
  boolean leadsTo(Figure figure, PlaceMention mention, boolean inBracket) {
    if (mention.role() == Role.COMPARED) {
      return figure.start() - mention.end() <= COMPARED_REACH && reaches(mention, figure);
    }
    if (mention.names(Kind.NATION_PAPER) && !inBracket && reaches(mention, figure)) {
      return true; // "Quyết định số 36/QĐ-TTg đặt đích 100%"
    }
    return (mention.isOffice() || mention.names(Kind.ORGANISATION))
        && mention.role() != Role.SOURCE
        && mention.role() != Role.NONE
        && standsBeside(mention, figure);
  }

  /** "cao hơn bình quân thế giới (0,6382)": nothing but a bracket or words in between. */
  private boolean reaches(PlaceMention mention, Figure figure) {
    int from = mention.end();
    int to = figure.start();
    return !clauses.has(',', from, to)
        && !clauses.has(';', from, to)
        && !clauses.has(')', from, to);
  }

  /** "Viettel 96,57 Mbps", "Bộ Tài chính đạt 95%", "VNPT (30%)". */
  private boolean standsBeside(PlaceMention mention, Figure figure) {
    return isJoinedByPhrase(mention.end(), figure.start())
        || isJoinedByWords(mention.end(), figure.start());
  }

  /** "Bộ Tài chính giữ ngôi quán quân với 0,7755 điểm", "ở vị trí 1". */
  private boolean isJoinedByPhrase(int from, int to) {
    boolean opens =
        marks.startsAt(from, PlaceMark.BESIDE) || marks.startsAt(from, PlaceMark.OWN_VERB);
    boolean closes = marks.endsAt(to, PlaceMark.BESIDE) || marks.endsAt(to, PlaceMark.OWN_VERB);
    return opens && closes && to > from && to - from <= PHRASE && clauses.areWords(from, to);
  }

  private boolean isJoinedByWords(int from, int to) {
    int at = from;
    while (at < to && at - from < BESIDE) {
      boolean joins =
          tokens.is(at, '(') || tokens.is(at, ':') || marks.endsAt(at + 1, PlaceMark.BESIDE);
      if (!joins) {
        return false;
      }
      at++;
    }
    return at == to;
  }

  /** "88% (Khánh Hòa), 85,4% (Trà Vinh)": alone in the bracket behind its figure. */
  boolean isBracketedBehind(Figure figure, PlaceMention mention) {
    return tokens.is(figure.end(), '(')
        && mention.start() - figure.end() <= BRACKETED
        && tokens.is(mention.end(), ')')
        && (mention.names(Kind.AREA) || mention.names(Kind.LOCALITY));
  }

  /**
   * Whether a mention behind the figure, in its clause, is its place.
   *
   * @param before the last mention before the figure
   * @param relative whether "mà" stands between the figure and the mention
   */
  boolean goesBackTo(
      Figure figure, PlaceMention mention, @Nullable PlaceMention before, boolean relative) {
    if (mention.isOffice() && mention.role() == Role.ATTACHED && before == null) {
      return true; // "100% thủ tục của Bộ Tư pháp"
    }
    if (mention.isNational()) {
      return relative && !marks.startsAt(mention.end(), PlaceMark.ASSIGNS);
    }
    if (isRank(figure) || mention.names(Kind.ORGANISATION)) {
      return false;
    }
    boolean narrower = mention.names(Kind.LEVEL) || mention.names(Kind.LOCALITY);
    boolean free =
        before == null
            || before.isNational()
            || before.names(Kind.LEVEL)
            || isOfClauseBefore(before, figure);
    return (free || narrower) && (mention.role() == Role.ATTACHED || isWhole(mention));
  }

  /** "83% người dân của tỉnh, thấp hơn mức 88% của cả nước": tied to the figure before. */
  private boolean isOfClauseBefore(PlaceMention before, Figure figure) {
    boolean attached =
        before.role() == Role.ATTACHED || marks.startsAt(before.start(), PlaceMark.ATTACH);
    return attached
        && (clauses.has(',', before.end(), figure.start())
            || clauses.has(';', before.end(), figure.start()));
  }

  /** "hạng 3 thế giới": the place is what the rank is among. */
  private static boolean isRank(Figure figure) {
    String unit = figure.quantity().unit();
    return unit.equals("rank") || unit.equals("place");
  }

  /** "80% người trưởng thành cả nước", "học sinh toàn tỉnh": tied without a word in between. */
  private boolean isWhole(PlaceMention mention) {
    return mention.role() == Role.PLAIN
        && switch (mention.kind()) {
          case PROVINCE_ANAPHOR, LEVEL, CITY_ANAPHOR, LOCAL_ANAPHOR, OFFICE_ANAPHOR, HERE -> true;
          case AREA -> !tokens.isCapitalised(mention.start());
          default -> false;
        };
  }

  /** Whether "mà" ends at one of the tokens from {@code from} to {@code to}, both included. */
  boolean isRelative(int from, int to) {
    for (int i = from; i <= to; i++) {
      if (marks.endsAt(i, PlaceMark.RELATIVE)) {
        return true;
      }
    }
    return false;
  }
}
