package vn.solieu.extract.time;

import java.util.ArrayDeque;
import java.util.Deque;
import vn.solieu.extract.Lines;
import vn.solieu.extract.Reading;
import vn.solieu.model.BlockKind;
import vn.solieu.text.Tokens;

/**
 * The headings, list lead-ins and numbered points that are open at a line, each with the time that
 * it says: "I. HẠ TẦNG SỐ (số liệu đến ngày 30/9/2023)" holds until the next point of its rank.
 */
final class Outline {
  static final int TITLE = 0;
  private static final int CAPITAL_HEADING = 5;
  private static final int LETTER = 10;
  private static final int ROMAN = 20;
  private static final int HEADING = 25;
  private static final int LEAD_IN = 28;
  private static final int NUMBER = 30;
  private static final int SMALL_LETTER = 40;
  private static final int TIME_ONLY = 46;
  private static final int BULLET = 50;
  private static final int SUB_BULLET = 60;
  static final int TEXT = 100;
  private static final int LETTERHEAD = 14; // "Số: 96/BC-BNV", "Hà Nội, ngày 10 tháng 01 năm 2025"

  private final Tokens tokens;
  private final Lines lines;
  private final vn.solieu.extract.Outline units;
  private final TimeText text;
  private final Deque<Point> open = new ArrayDeque<>();
  private boolean begun;
  private int lastLevel = TEXT;
  private boolean lastTime;
  private int listed = TEXT; // the marks of the list below a line that is only a time

  Outline(Reading reading, TimeText text) {
    this.tokens = reading.tokens();
    this.lines = reading.lines();
    units = reading.outline();
    this.text = text;
  }

  private record Point(int level, int time) {}

  /** Whether the line opens a scope for those below it. */
  boolean opens(int line) {
    return lines.isHeading(line) || tokens.is(lines.end(line) - 1, ':');
  }

  /**
   * Goes on to {@code line}.
   *
   * @param time the expression that the line gives those below it, or {@link OwnFrames#NONE}
   * @param only whether the line says nothing but that time
   */
  void enter(int line, int time, boolean only) {
    int level = only ? TIME_ONLY : level(line);
    level += level == HEADING && time == OwnFrames.NONE && isBelow(line) ? 1 : 0;
    level = belowTime(line, level);
    lastLevel = level;
    lastTime = time != OwnFrames.NONE;
    begun |=
        level == TEXT && (isSentence(line) || lines.end(line) - lines.start(line) > LETTERHEAD);
    if (level == TEXT) {
      close(BULLET);
      if (opens(line) && time != OwnFrames.NONE) {
        close(LEAD_IN, LEAD_IN);
        open.push(new Point(LEAD_IN, time));
      }
      return;
    }
    close(level == TITLE ? TITLE + 1 : level);
    if (opens(line) || only) {
      open.push(new Point(level, time));
    }
  }

  /** The level of an item that hangs below "Quý IV/2025:", as its list does from its first mark. */
  private int belowTime(int line, int level) {
    if (lastLevel == TIME_ONLY && isFirstMark(lines.start(line))) {
      listed = level;
    } else if (level < listed || level == TIME_ONLY) {
      listed = TEXT;
    }
    return level == listed && level < TIME_ONLY ? TIME_ONLY + 1 : level;
  }

  /** "a)", "1.": the first of its list. */
  private boolean isFirstMark(int at) {
    return tokens.isNumber(at)
        ? text.value(at) == 1
        : isLetter(at) && tokens.text().charAt(tokens.start(at)) == 'a';
  }

  /**
   * Whether a heading is the head of a list or table right below its dated heading, or of another
   * list behind it.
   */
  private boolean isBelow(int line) {
    boolean first = lastLevel == HEADING && lastTime;
    return first || units.isBelow(units.unitOf(line));
  }

  /** Gives the innermost open point a time: "số liệu của mục A được chốt vào ngày 30/6/2025". */
  void hold(int time) {
    int level = open.isEmpty() ? TITLE : open.pop().level();
    open.push(new Point(level, time));
  }

  private void close(int level) {
    close(level, Integer.MAX_VALUE);
  }

  private void close(int from, int to) {
    open.removeIf(point -> point.level() >= from && point.level() <= to);
  }

  /** The innermost time that is open below the title, or {@link OwnFrames#NONE}. */
  int time() {
    for (Point point : open) {
      if (point.time() != OwnFrames.NONE && point.level() > TITLE) {
        return point.time();
      }
    }
    return OwnFrames.NONE;
  }

  /** The time of the document's title, or {@link OwnFrames#NONE}. */
  int title() {
    for (Point point : open) {
      if (point.time() != OwnFrames.NONE && point.level() == TITLE) {
        return point.time();
      }
    }
    return OwnFrames.NONE;
  }

  /** The rank of a line by its mark; {@link #TEXT} for a paragraph. */
  int level(int line) {
    int at = lines.start(line);
    if (tokens.is(at, '#')) {
      return TITLE;
    }
    while (tokens.is(at, '*') && tokens.isGlued(at + 1) && at + 1 < lines.end(line)) {
      at++;
    }
    int marked = mark(at);
    if (marked != TEXT) {
      return marked;
    }
    if (!lines.isHeading(line)) {
      return lines.kind(line) == BlockKind.LIST_ITEM ? BULLET : TEXT;
    }
    if (!begun) {
      return TITLE;
    }
    return text.isAcronym(at) && text.isAcronym(at + 1) ? CAPITAL_HEADING : HEADING;
  }

  private int mark(int at) {
    if (tokens.is(at, '[') || tokens.is(at, '(')) {
      boolean closed = tokens.is(at + 2, ']') || tokens.is(at + 2, ')');
      return closed && tokens.isNumber(at + 1) ? NUMBER : TEXT;
    }
    boolean point = tokens.is(at + 1, '.') || tokens.is(at + 1, '/');
    if (point && tokens.isGlued(at + 1)) {
      return pointed(at);
    }
    if (tokens.is(at + 1, ')') && tokens.isGlued(at + 1)) {
      return tokens.isNumber(at) ? NUMBER + 2 : SMALL_LETTER;
    }
    if (tokens.is(at, '+')) {
      return SUB_BULLET;
    }
    boolean bullet =
        tokens.type(at) == Tokens.Type.SIGN && !tokens.is(at, '"') && !tokens.is(at, '|');
    return bullet ? BULLET : TEXT;
  }

  private int pointed(int at) {
    if (tokens.isNumber(at) && text.digits(at) <= 2) {
      return NUMBER + (tokens.isNumber(at + 2) && tokens.isGlued(at + 2) ? 1 : 0);
    }
    if (tokens.isCapitalised(at) && isRoman(at)) {
      return ROMAN;
    }
    return isLetter(at) ? (tokens.isCapitalised(at) ? LETTER : SMALL_LETTER) : TEXT;
  }

  private boolean isLetter(int at) {
    return tokens.isWord(at) && tokens.end(at) - tokens.start(at) == 1;
  }

  private boolean isSentence(int line) {
    return tokens.is(lines.end(line) - 1, '.') && tokens.isWord(lines.end(line) - 2);
  }

  private boolean isRoman(int at) {
    for (int c = tokens.start(at); c < tokens.end(at); c++) {
      if ("ivx".indexOf(tokens.text().charAt(c)) < 0) {
        return false;
      }
    }
    return true;
  }
}
