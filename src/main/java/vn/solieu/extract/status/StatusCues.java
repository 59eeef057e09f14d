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
    if (kind == StatusWord.DEADLINE_DATE) {
      if (deadlines.isDateToCome(to)) {
        append(from, to, StatusWord.DEADLINE);
      } else if (deadlines.isDateOver(to)) {
        append(from, to, StatusWord.PAST);
      }
      return;
    }
    if (kind == StatusWord.DEADLINE_QUARTER) {
      if (deadlines.isQuarterToCome(to)) {
        append(from, to, StatusWord.DEADLINE);
      }
      return;
    }
    boolean dated = kind == StatusWord.DEADLINE || kind == StatusWord.YEAR;
    if (kind == StatusWord.PAST_MONTH && !deadlines.isPastMonth(to)) {
      return;
    }
    if (dated
        && !deadlines.isToCome(to, kind == StatusWord.DEADLINE)
        && !deadlines.isOpening(from)) {
      if (deadlines.isOver(to)) {
        append(from, to, StatusWord.PAST_MONTH);
      }
      return;
    }
    append(from, to, kind);
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
