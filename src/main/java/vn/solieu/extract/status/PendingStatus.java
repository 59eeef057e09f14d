package vn.solieu.extract.status;

import vn.solieu.extract.Clauses;
import vn.solieu.extract.Reading;
import vn.solieu.extract.figure.Figure;
import vn.solieu.model.Status;
import vn.solieu.rules.SenseGroup;
import vn.solieu.text.Tokens;

/** What a word opened for the next figure only, and how far it reaches. */
final class PendingStatus {
  private static final int RESTATED_REACH = 4;
  private static final int TIME_REACH = 12; // tokens of "9 tháng đầu năm 2025"

  private final Reading reading;
  private final Tokens tokens;
  private final Clauses clauses;
  private final StatusCues cues;
  private final int start;
  private final int end;
  private Decision decision = Decision.NONE;
  private boolean crossesComma;
  private boolean once;
  private boolean taken;
  private boolean listed; // "lần lượt" stands before the figures that it is for
  private boolean change; // whether the last figure that took it is one

  /** Nothing is open in the sentence from token {@code start} to {@code end}. */
  PendingStatus(Reading reading, Clauses clauses, StatusCues cues, int start, int end) {
    this.reading = reading;
    tokens = reading.tokens();
    this.clauses = clauses;
    this.cues = cues;
    this.start = start;
    this.end = end;
  }

  /** Opens {@code status} by cue {@code c}, instead of what was open. */
  void open(Status status, int c) {
    StatusWord word = cues.word(c);
    decision = Decision.of(status, word, cues.start(c), cues.end(c));
    crossesComma =
        status == Status.ESTIMATE
            && (cues.start(c) == start || tokens.is(afterTime(cues.end(c)), ','));
    taken = false;
    listed = false;
    once =
        word == StatusWord.TARGET_BESIDE
            || word == StatusWord.TARGET_PASSING
            || word == StatusWord.TARGET_PLAN;
  }

  /** "ước tính 9 tháng năm 2025, …": the token after the time that begins at {@code from}. */
  private int afterTime(int from) {
    int at = from;
    while (at < end && at - from < TIME_REACH) {
      int time = reading.longest(at, SenseGroup.TIME);
      boolean part = tokens.isNumber(at) || tokens.is(at, '/');
      if (time < 0 && !part) {
        break;
      }
      at = time < 0 ? at + 1 : reading.matchEnd(time);
    }
    return at;
  }

  /** Ends what is open. */
  void close() {
    decision = Decision.NONE;
  }

  /** Whether {@code status} is open. */
  boolean is(Status status) {
    return decision.is(status);
  }

  /** Lets an estimate that reaches {@code token} go on behind commas; says whether one does. */
  boolean extendEstimate(int token) {
    boolean extended = is(Status.ESTIMATE) && reaches(token);
    crossesComma |= extended;
    return extended;
  }

  /**
   * What is open for {@code figure}; it then stays open for the figure after it, or is over.
   *
   * @param limit where the figure after it begins, or the end of the sentence
   * @return {@link Decision#NONE} when nothing is open for it
   */
  Decision take(Figure figure, int limit) {
    boolean own = isFor(figure);
    listed |= own && !taken && isListed(figure);
    Decision given = own ? decision : Decision.NONE;
    boolean goesOn = own && goesOn(figure.end(), limit);
    crossesComma |= goesOn;
    taken |= own;
    change = own && figure.mayBeChange();
    if (!goesOn) {
      close();
    }
    return given;
  }

  private boolean isFor(Figure figure) {
    // "ước đạt 5 tỷ, tăng 8%" is known by how much, "dự báo tăng 4,7% và 1,6%" is not.
    boolean risen = is(Status.ESTIMATE) && taken && figure.mayBeChange() && !change;
    return decision.isMade() && !risen && reaches(figure.start());
  }

  private boolean goesOn(int from, int limit) {
    return listed && isJoined(from, limit)
        || isRestated(from)
        || isForecast(from, limit)
        || (!once && !isCut(from, limit));
  }

  /** "so với chỉ tiêu lần lượt là 90%, 80% và 60%": a goal for each. */
  private boolean isListed(Figure figure) {
    for (int at = decision.end(); at < figure.start(); at++) {
      if (reading.has(at, SenseGroup.STRUCTURE, "respectively")) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing but commas and "và" stand between two figures of a list. */
  private boolean isJoined(int from, int to) {
    for (int at = from; at < to; at++) {
      if (!tokens.is(at, ',') && !reading.has(at, SenseGroup.PLACE_MARK, "join")) {
        return false;
      }
    }
    return from < to;
  }

  /** Whether what is open is not cut off from {@code token} by a comma. */
  private boolean reaches(int token) {
    return crossesComma || isForecast(decision.end(), token) || !isCut(decision.end(), token);
  }

  /** "dự kiến đạt 35 tỉ USD, chiếm 10%": what is expected goes on to a semicolon or bracket. */
  private boolean isForecast(int from, int to) {
    int limit = Math.min(to, end);
    return decision.rule().startsWith(StatusWord.FORECAST.rule())
        && !clauses.has(';', from, limit)
        && !clauses.has('(', from, limit);
  }

  /** "ước đạt hơn 1,5 triệu tỷ đồng, tức 62,7 tỷ USD". */
  private boolean isRestated(int from) {
    int c = cues.firstFrom(from);
    return cues.isBefore(c, from + RESTATED_REACH) && cues.word(c) == StatusWord.RESTATED;
  }

  /** Whether a comma or semicolon cuts the words; a bracket does so for what is estimated. */
  private boolean isCut(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.is(i, ',') || tokens.is(i, ';') || tokens.is(i, '(')) {
        return !tokens.is(i, '(') || is(Status.ESTIMATE);
      }
    }
    return false;
  }
}
