package vn.solieu.extract.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.solieu.extract.Lines;
import vn.solieu.extract.Reading;
import vn.solieu.extract.time.Moment.Unit;
import vn.solieu.model.BlockKind;
import vn.solieu.text.Tokens;

/**
 * Finds the day of publication in a text whose metadata do not say it: a full date on a short line
 * of its own near the head ("Thứ Hai, 14:26 08/08/2022", "Hà Nội, ngày 05 tháng 10 năm 2023") or
 * the foot, else the dateline ("HÀ NỘI, 11/7/2024 - …"), else the part of a day that the report
 * opens with ("Chiều 12.7", its year from its sentence).
 */
public final class PublicationDate {
  private static final int HEAD_LINES = 24;
  private static final int FOOT_LINES = 6;
  private static final int OTHER_WORDS = 10;
  private static final int LINE_TOKENS = 80;
  private static final int OPENING_LINES = 6;
  private static final int OPENING_TOKENS = 12;
  private static final int DATELINE_TOKENS = 8; // "(TP. Hồ Chí Minh, 11/7/2024) -"

  /** The day, when the text's head or foot prints one as such. */
  public Optional<LocalDate> find(Reading reading, List<TimeExpression> times) {
    Optional<LocalDate> head = Optional.empty();
    Optional<LocalDate> foot = Optional.empty();
    Lines lines = reading.lines();
    for (TimeExpression e : times) {
      int line = lines.lineOf(e.start());
      if (line >= HEAD_LINES && line < lines.count() - FOOT_LINES || !isDate(e)) {
        continue;
      }
      if (isOwnLine(reading, times, e)) {
        if (line < HEAD_LINES && head.isEmpty()) {
          head = day(e);
        } else {
          foot = day(e);
        }
      }
    }
    Optional<LocalDate> printed = head.isPresent() ? head : foot;
    return printed.or(() -> dateline(reading, times)).or(() -> opening(reading, times));
  }

  /** "HÀ NỘI, 11/7/2024 - Sáng nay, …": the day behind the place, before a dash. */
  private static Optional<LocalDate> dateline(Reading reading, List<TimeExpression> times) {
    Lines lines = reading.lines();
    Tokens tokens = reading.tokens();
    for (TimeExpression e : times) {
      int line = lines.lineOf(e.start());
      if (line >= OPENING_LINES) {
        return Optional.empty();
      }
      boolean opens = e.start() - lines.start(line) <= DATELINE_TOKENS;
      int behind = tokens.is(e.end(), ')') ? e.end() + 1 : e.end();
      boolean dash = tokens.is(behind, '-') || tokens.is(behind, '–') || tokens.is(behind, '—');
      if (opens && dash && tokens.spaceBefore(behind) && isDate(e)) {
        return day(e);
      }
    }
    return Optional.empty();
  }

  private static boolean isDate(TimeExpression e) {
    Moment from = e.from();
    return e.kind() == TimeKind.PERIOD
        && e.to() == null
        && from != null
        && from.unit() == Unit.DAY
        && from.year().kind() == YearRef.Kind.ABSOLUTE;
  }

  private static Optional<LocalDate> day(TimeExpression e) {
    Moment from = e.from();
    return from == null
        ? Optional.empty()
        : from.days(from.year().value()).map(period -> period.start());
  }

  /** Few words beside the time, and no number beside it but those of the line's label. */
  private static boolean isOwnLine(Reading reading, List<TimeExpression> times, TimeExpression e) {
    Lines lines = reading.lines();
    int first = lines.lineOf(e.start());
    int last = lines.lineOf(e.end() - 1);
    if (isTable(lines, first)) {
      return false;
    }
    if (lines.end(last) - lines.start(first) > LINE_TOKENS) {
      return false;
    }
    int words = 0;
    for (int i = lines.start(first); i < lines.end(last); i++) {
      words += isWordOutside(reading.tokens(), times, i) ? 1 : 0;
    }
    boolean numbered = isOfDocument(reading.tokens(), e);
    if (reading.tokens().is(e.end(), ':') && reading.tokens().isWord(e.end() + 1)) {
      return false; // "19/11/1997: Việt Nam kết nối Internet" tells what happened
    }
    return words <= OTHER_WORDS && !numbered && !isSentence(reading.tokens(), lines.end(last) - 1);
  }

  private static boolean isTable(Lines lines, int line) {
    return lines.kind(line) == BlockKind.TABLE_ROW
        && (line + 1 < lines.count() && lines.kind(line + 1) == BlockKind.TABLE_ROW
            || line > 0 && lines.kind(line - 1) == BlockKind.TABLE_ROW);
  }

  private static boolean isWordOutside(Tokens tokens, List<TimeExpression> times, int i) {
    if (!tokens.isWord(i)) {
      return false;
    }
    for (TimeExpression time : times) {
      if (time.start() <= i && i < time.end()) {
        return false;
      }
      if (time.start() > i) {
        return true;
      }
    }
    return true;
  }

  /** "(Kèm theo Công văn số 3127/UBND-TH ngày 08/10/2025)" dates another document. */
  private static boolean isOfDocument(Tokens tokens, TimeExpression e) {
    int before = e.start() - 1;
    return tokens.isWord(before)
        && (tokens.is(before - 1, '/') || tokens.is(before - 1, '-'))
        && tokens.isGlued(before);
  }

  private static boolean isSentence(Tokens tokens, int last) {
    return tokens.is(last, '.') || tokens.is(last, ':') || tokens.is(last, ';');
  }

  /** "(BĐ) - Chiều 12.7, tại trụ sở Chính phủ": the day that the report opens with. */
  private static Optional<LocalDate> opening(Reading reading, List<TimeExpression> times) {
    Lines lines = reading.lines();
    for (int i = 0; i < times.size(); i++) {
      TimeExpression e = times.get(i);
      Moment from = e.from();
      int line = lines.lineOf(e.start());
      if (line >= OPENING_LINES) {
        return Optional.empty();
      }
      boolean opens = e.start() - lines.start(line) <= OPENING_TOKENS && e.rule().endsWith(".part");
      if (opens && from != null && from.unit() == Unit.DAY && e.to() == null) {
        int year = from.year().isUnsaid() ? yearAfter(lines.end(line), times, i) : 0;
        return year == 0 ? day(e) : from.days(year).map(period -> period.start());
      }
    }
    return Optional.empty();
  }

  /** The latest single year that the same line says after the day. */
  private static int yearAfter(int end, List<TimeExpression> times, int i) {
    int year = 0;
    for (int next = i + 1; next < times.size() && times.get(next).start() < end; next++) {
      Moment from = times.get(next).from();
      boolean one = times.get(next).kind() == TimeKind.PERIOD && times.get(next).to() == null;
      if (one && from != null && from.year().kind() == YearRef.Kind.ABSOLUTE) {
        year = Math.max(year, from.year().value());
      }
    }
    return year;
  }
}
