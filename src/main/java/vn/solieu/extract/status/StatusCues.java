package vn.solieu.extract.status;

import java.util.Arrays;

/** The words of status in a text, in order, with a cursor for readers that go through it once. */
final class StatusCues {
  private final Deadlines deadlines;
  private int[] start = new int[32];
  private int[] end = new int[32];
  private StatusWord[] word = new StatusWord[32];
  private int count;

  StatusCues(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  /** Adds a word; a year that is not to come is none. */
  void add(int from, int to, StatusWord kind) {
    switch (kind) {
      case DEADLINE_DATE ->
          appendByTime(from, to, deadlines.isDateToCome(to), deadlines.isDateOver(to));
      case DEADLINE_MONTH ->
          appendByTime(
              from,
              to,
              deadlines.isDateToCome(to),
              deadlines.isDateOver(to) || deadlines.isPastMonth(to));
      case DEADLINE_QUARTER, PAST_QUARTER -> {
        boolean toCome = kind == StatusWord.DEADLINE_QUARTER && deadlines.isQuarterToCome(to);
        appendByTime(from, to, toCome, deadlines.isQuarterOver(to));
      }
      case PAST_MONTH -> {
        boolean counted = deadlines.isYear(to) && deadlines.areMonthsOver(from - 1, to);
        appendByTime(from, to, false, counted || deadlines.isPastMonth(to));
      }
      case PAST_MONTHS -> appendByTime(from - 1, to, false, deadlines.areMonthsOver(from - 1, to));
      case DEADLINE, YEAR -> {
        boolean sameYear = kind == StatusWord.DEADLINE;
        if (deadlines.isToCome(to, sameYear) || deadlines.isOpening(from)) {
          append(from, to, kind);
        } else if (deadlines.isOver(to)) {
          append(from, to, StatusWord.PAST_MONTH);
        }
      }
      default -> append(from, to, kind);
    }
  }

  private void appendByTime(int from, int to, boolean toCome, boolean over) {
    if (toCome) {
      append(from, to, StatusWord.DEADLINE);
    } else if (over) {
      append(from, to, StatusWord.PAST_MONTH);
    }
  }

  private void append(int from, int to, StatusWord kind) {
    if (count == start.length) {
      start = Arrays.copyOf(start, count * 2);
      end = Arrays.copyOf(end, count * 2);
      word = Arrays.copyOf(word, count * 2);
    }
    start[count] = from;
    end[count] = to;
    word[count++] = kind;
  }

  /** First token of {@code cue}. */
  int start(int cue) {
    return start[cue];
  }

  /** Token after {@code cue}. */
  int end(int cue) {
    return end[cue];
  }

  /** What word {@code cue} is. */
  StatusWord word(int cue) {
    return word[cue];
  }

  /** The first cue at or after {@code token}. */
  int firstFrom(int token) {
    int found = Arrays.binarySearch(start, 0, count, token);
    return found >= 0 ? found : -found - 1;
  }

  /** Whether {@code cue} exists and begins before {@code token}. */
  boolean isBefore(int cue, int token) {
    return cue < count && start[cue] < token;
  }
}
