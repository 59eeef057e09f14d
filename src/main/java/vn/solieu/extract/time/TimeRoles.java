package vn.solieu.extract.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.solieu.extract.Order;
import vn.solieu.extract.figure.Figure;
import vn.solieu.model.Kind;
import vn.solieu.text.Tokens;

/**
 * Tells periods of figures from periods compared with ("so với năm 2023", "gấp 4,8 lần năm 2021",
 * "nhiều hơn đầu năm") and from dates of documents ("Quyết định số 1813/QĐ-TTg ngày 28/10/2021").
 */
final class TimeRoles {
  private static final int BACK = 8;
  private static final int NAME_LENGTH = 24;
  private static final int REACH = 30;
  private static final int MEASURE = 5;

  private final TimeText text;
  private final Tokens tokens;
  private final List<Figure> figures;
  private final boolean[] inFigure;

  TimeRoles(TimeText text, List<Figure> figures) {
    this.text = text;
    this.figures = figures;
    tokens = text.tokens();
    inFigure = new boolean[tokens.count() + 1];
    for (Figure figure : figures) {
      Arrays.fill(inFigure, figure.start(), figure.end(), true);
    }
  }

  List<TimeRole> of(List<TimeExpression> times) {
    List<TimeRole> roles = new ArrayList<>(times.size());
    for (TimeExpression e : times) {
      TimeRole role = roleOf(e);
      boolean again = role == TimeRole.FRAME && !roles.isEmpty() && continuesBase(times, roles, e);
      roles.add(again ? TimeRole.BASE : role);
    }
    return roles;
  }

  /** "so với năm 2022 và 2023": the second year is compared with as well. */
  private boolean continuesBase(
      List<TimeExpression> times, List<TimeRole> roles, TimeExpression e) {
    int last = roles.size() - 1;
    boolean base = roles.get(last) == TimeRole.BASE && times.get(last).from() != null;
    int gap = e.start() - times.get(last).end();
    return base && gap == 1 && text.has(e.start() - 1, TimeWord.AND);
  }

  private TimeRole roleOf(TimeExpression e) {
    return switch (e.kind()) {
      case OTHER, VISION -> TimeRole.NONE;
      case SAME_PERIOD -> isSaidOf(e) ? TimeRole.FRAME : TimeRole.BASE;
      case NOW, SINCE, TOTAL, THAT_TIME -> TimeRole.FRAME;
      case START, DEADLINE, AS_OF, PERIOD -> isBase(e) ? TimeRole.BASE : roleOfDays(e);
    };
  }

  /**
   * "trong khi cùng kỳ năm trước mới 21,7%": the same days a year before, when nothing is compared
   * before it and the next figure is a level.
   */
  private boolean isSaidOf(TimeExpression e) {
    boolean said = e.from() != null || isStatement(e);
    if (!said || isBase(e) || isBehindFigure(e) && e.from() != null) {
      return false;
    }
    int next = Order.firstFrom(figures, Figure::start, e.end());
    boolean near = next < figures.size() && figures.get(next).start() - e.end() <= REACH;
    return near
        && figures.get(next).quantity().kind() == Kind.LEVEL
        && isOneClause(e.end(), figures.get(next).start());
  }

  /** "Cùng kỳ, con số này là 58,3%", "cùng kỳ là 6,4%". */
  private boolean isStatement(TimeExpression e) {
    boolean term = text.after(e.start(), TimeWord.SAME_TERM) == e.end();
    boolean opens = term && !tokens.isWord(e.start() - 1);
    boolean comma = tokens.isCapitalised(e.start()) && tokens.is(e.end(), ',');
    return opens && (comma || text.isAttained(e.end()));
  }

  private boolean isBehindFigure(TimeExpression e) {
    for (int at = e.start() - 1; at >= Math.max(0, e.start() - BACK) && !isBreak(at); at--) {
      if (inFigure[at]) {
        return true;
      }
    }
    return false;
  }

  private boolean isOneClause(int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.is(at, ';') || tokens.is(at, '.') || tokens.isLineFeed(at)) {
        return false;
      }
    }
    return true;
  }

  private TimeRole roleOfDays(TimeExpression e) {
    if (isOfDocument(e)) {
      boolean released = isYear(e) && text.endsBefore(e.start(), TimeWord.RELEASED);
      return released ? TimeRole.RELEASE : TimeRole.NONE;
    }
    if (isPlanOfStart(e)) {
      return TimeRole.NONE;
    }
    return isInName(e) ? TimeRole.NAME : TimeRole.FRAME;
  }

  /** "kế hoạch đầu năm là 80%": when the plan was made. */
  private boolean isPlanOfStart(TimeExpression e) {
    Moment from = e.from();
    return from != null
        && from.edge() == Moment.Edge.START
        && from.year().isUnsaid()
        && text.endsBefore(e.start(), TimeWord.PROGRAMME);
  }

  /** A comparison right before the expression, at most a few words and no figure between. */
  private boolean isBase(TimeExpression e) {
    int noun = measureBefore(e.start());
    for (int at = e.start() - 1; at >= Math.max(0, e.start() - BACK); at--) {
      if (inFigure[at] || isBreak(at)) {
        return inFigure[at] && isFactor(at, noun);
      }
      if (text.has(at, TimeWord.COMPARE)) {
        return true;
      }
      if (text.after(at, TimeWord.MORE) == e.start() || isFactorWord(at, e)) {
        return true;
      }
    }
    return false;
  }

  /** "gấp đôi năm 2020", "hơn hẳn cuối tháng trước", "bằng cả năm 2023". */
  private boolean isFactorWord(int at, TimeExpression e) {
    int end = text.after(at, TimeWord.FACTOR);
    int what = text.after(end, TimeWord.MEASURE); // "bằng đúng vị trí của năm 2020"
    return end > at
        && !text.endsBefore(end, TimeWord.PARTICLE)
        && text.after(what, TimeWord.WHOLE) >= e.start()
        && what <= e.start();
  }

  /** Where "con số của" before a time begins; the time itself when there is no such word. */
  private int measureBefore(int time) {
    for (int at = Math.max(0, time - MEASURE); at < time; at++) {
      if (text.after(at, TimeWord.MEASURE) == time) {
        return at;
      }
    }
    return time;
  }

  /** "gấp 4,8 lần năm 2021": a factor ends right before the expression. */
  private boolean isFactor(int lastOfFigure, int start) {
    return lastOfFigure == start - 1 && text.has(lastOfFigure, TimeWord.TIMES);
  }

  private boolean isBreak(int at) {
    return tokens.is(at, ',')
        || tokens.is(at, ';')
        || tokens.is(at, '(')
        || tokens.isLineFeed(at)
        || tokens.is(at, '.')
        || tokens.is(at, ':')
        || tokens.is(at, ')');
  }

  /** The date of a document or event: behind its number, or behind "ký", "ban hành", "công bố". */
  private boolean isOfDocument(TimeExpression e) {
    Moment from = e.from();
    boolean span = e.to() != null || text.has(e.start(), TimeWord.RANGE);
    boolean aimed = text.endsBefore(e.start(), TimeWord.COUNTED_FOR); // "đề ra cho cả năm 2024"
    boolean edition = isYear(e) && text.endsBefore(e.start(), TimeWord.EDITION);
    if (span || from == null || e.kind() == TimeKind.AS_OF || aimed || edition) {
      return false;
    }
    if (e.kind() == TimeKind.START && text.endsBefore(e.start(), TimeWord.SET)) {
      return true;
    }
    boolean comma = tokens.is(e.start() - 1, ',');
    boolean day = from.unit() == Moment.Unit.DAY;
    if ((day || !comma) && isNumberOfDocument(e.start() - (comma ? 2 : 1))) {
      return true;
    }
    int cue = text.endsBefore(e.start(), TimeWord.YEAR_CUE) ? 1 : 0;
    // "công bố bảng này vào tháng 7."
    boolean month = from.unit() == Moment.Unit.MONTH && tokens.is(e.end(), '.');
    return text.endsBefore(e.start() - cue, TimeWord.ISSUED) || (day || month) && isRelease(e);
  }

  /** "WIPO công bố Chỉ số đổi mới sáng tạo toàn cầu (GII) 2024 hôm 26/9:" dates the release. */
  private boolean isRelease(TimeExpression e) {
    for (int at = e.start() - 1; at >= Math.max(0, e.start() - NAME_LENGTH); at--) {
      boolean bracket = tokens.is(at, '(') || tokens.is(at, ')');
      if (inFigure[at] || isBreak(at) && !bracket) {
        return false;
      }
      if (text.has(at, TimeWord.RELEASED)) {
        return true;
      }
    }
    return false;
  }

  /** "1813/QĐ-TTg", "02-KH/BCĐTW": capitals glued on by a slash or a hyphen. */
  private boolean isNumberOfDocument(int last) {
    boolean glued = text.joins(last - 1, '/') || text.joins(last - 1, '-');
    if (tokens.isCapitalised(last) && glued) {
      return true;
    }
    boolean session = tokens.isNumber(last) && tokens.isGlued(last) && tokens.isWord(last - 1);
    return session && text.joins(last - 2, '/');
  }

  private static boolean isYear(TimeExpression e) {
    Moment from = e.from();
    return from != null && from.unit() == Moment.Unit.YEAR;
  }

  /** Behind "Đề án", "Kế hoạch" … without a word that makes it an adverb: part of a name. */
  private boolean isInName(TimeExpression e) {
    boolean adverb =
        e.kind() == TimeKind.PERIOD
            ? text.endsBefore(e.start(), TimeWord.YEAR_CUE) || text.has(e.start(), TimeWord.FROM)
            : e.kind() != TimeKind.AS_OF || !isYear(e);
    // "Chi phí tiết kiệm theo Đề án 06 năm 2024: 2.515 tỷ đồng"
    boolean label = tokens.is(e.end(), ':') && tokens.isNumber(e.end() + 1);
    if (adverb || label) {
      return false;
    }
    for (int at = e.start() - 1; at >= Math.max(0, e.start() - NAME_LENGTH); at--) {
      if (inFigure[at] || isBreak(at)) {
        return false;
      }
      if (text.has(at, TimeWord.PROGRAMME)) {
        return true;
      }
    }
    return false;
  }
}
