package vn.solieu.extract.status;

import vn.solieu.extract.Clauses;
import vn.solieu.extract.Reading;
import vn.solieu.extract.figure.Figure;
import vn.solieu.model.Status;
import vn.solieu.text.Tokens;

/**
 * Goes through one sentence from left to right and gives each figure its status. What a word opens
 * holds to the end of the sentence until a rival closes it, or only for the next figure, depending
 * on the word ({@link StatusWord}).
 */
final class SentenceStatus {
  private final StatusCues cues;
  private final CueContext context;
  private final StatusBehind behind;
  private final BracketScope brackets;
  private final PendingStatus next;
  private final int end;
  private final boolean paragraph;
  private int cue;
  private Decision held;
  private boolean purpose;
  private boolean conditional;

  /**
   * Reads the sentence from token {@code start} to {@code end}.
   *
   * @param carried what holds at its beginning
   * @param paragraph whether it is one of a paragraph
   */
  SentenceStatus(
      Reading reading, StatusCues cues, int start, int end, Decision carried, boolean paragraph) {
    Tokens tokens = reading.tokens();
    this.cues = cues;
    this.end = end;
    this.paragraph = paragraph;
    Clauses clauses = new Clauses(tokens);
    context = new CueContext(tokens, clauses, cues, end);
    behind = new StatusBehind(tokens, clauses, cues, context, start, end);
    brackets = new BracketScope(tokens, start);
    next = new PendingStatus(reading, clauses, cues, start, end);
    held = carried;
    cue = cues.firstFrom(start);
  }

  /** What holds at this point. */
  Decision held() {
    return held;
  }

  /**
   * The status of the next figure of the sentence.
   *
   * @param limit where the figure after it begins, or the end of the sentence
   */
  Decision read(Figure figure, int limit) {
    readUntil(figure.start());
    held = brackets.holding(figure.start(), held);
    Decision own = next.take(figure, limit);
    if (!own.isMade()) {
      own = behind.read(figure, Math.min(limit, end), held);
    }
    context.passFigure(figure.end());
    cue = cues.firstFrom(figure.end());
    return own.isMade() ? own : held;
  }

  /** Reads the words after the last figure. */
  void finish() {
    readUntil(end);
  }

  private void readUntil(int token) {
    for (; cues.isBefore(cue, token); cue++) {
      read(cue, token);
    }
  }

  /** Reads cue {@code c}; {@code figure} is where the figure after it begins. */
  private void read(int c, int figure) {
    switch (cues.word(c)) {
      case ACTUAL -> hold(Status.ACTUAL, c);
      case HEADING_ACTUAL -> {
        if (context.introduces(c) && !held.isStated(Status.ACTUAL)) {
          held = Decision.NONE; // "Kết quả, tỷ lệ đạt 76%"
          next.close();
        }
        boolean stated = context.isAdverbOf(c, figure); // "mục tiêu 80%; kết quả 76,3%"
        holdIf(stated || !held.isCarried() && context.hasColon(c, figure), Status.ACTUAL, c);
      }
      case ACTUAL_NEAR ->
          holdIf(context.isAdverbOf(c, figure) && !next.is(Status.ESTIMATE), Status.ACTUAL, c);
      case TARGET,
          TARGET_MUST,
          TARGET_MUST_BARE,
          TARGET_DEMAND,
          TARGET_NOUN,
          TARGET_NORM,
          TARGET_ENSURE ->
          holdIf(context.setsTarget(c, figure), Status.TARGET, c);
      case TARGET_PLAN -> {
        holdIf(context.setsTarget(c, figure), Status.TARGET, c);
        openTargetIf(context.setsNextTarget(c, figure), c);
      }
      case TARGET_WILL, DEADLINE, YEAR -> readToCome(c);
      case TARGET_FLOOR -> openTargetIf(!held.isStated(Status.ACTUAL), c);
      case TARGET_LEAST -> openTargetIf(purpose, c);
      case TARGET_BESIDE, TARGET_PASSING, TARGET_AFTER, TARGET_SET_VERB ->
          openTargetIf(context.setsNextTarget(c, figure), c);
      case ESTIMATE, FORECAST -> next.open(Status.ESTIMATE, c);
      case PURPOSE -> purpose = true;
      case CONDITION -> conditional = true;
      case PAST, PAST_MONTH -> endCarriedTarget();
      case CONTRAST -> endOwnTarget();
      case NEUTRAL,
          RESTATED,
          TARGET_LIST,
          TARGET_GIVEN,
          RELATIVE,
          CONNECTOR,
          HEADING_TARGET,
          HEADING_TASK,
          COMPLETED,
          DEADLINE_DATE,
          DEADLINE_MONTH,
          DEADLINE_QUARTER,
          PAST_MONTHS,
          PAST_QUARTER -> {}
    }
  }

  /** What is to come is a target, unless it hangs on a condition or an estimate goes on. */
  private void readToCome(int c) {
    if (context.isOfFigureBefore(c)) {
      return;
    }
    if (conditional && cues.word(c) == StatusWord.TARGET_WILL) {
      next.open(Status.ESTIMATE, c);
    } else if (!next.extendEstimate(cues.start(c))) {
      hold(Status.TARGET, c);
    }
  }

  private void endCarriedTarget() {
    boolean aside = brackets.isAside(cues.start(cue)); // "(năm 2024: 83,7%)"
    if (aside) {
      next.close();
    }
    boolean over = held.isCarried() ? paragraph : context.isPastSemicolon(held.end(), cue);
    if (held.is(Status.TARGET) && (aside || over)) {
      brackets.say(cues.start(cue), held);
      held = Decision.NONE;
    }
  }

  private void endOwnTarget() {
    if (held.isStated(Status.TARGET)) {
      held = Decision.NONE;
      next.close();
    }
  }

  private void openTargetIf(boolean meant, int c) {
    if (meant) {
      next.open(Status.TARGET, c);
    }
  }

  private void holdIf(boolean said, Status status, int c) {
    if (said) {
      hold(status, c);
    }
  }

  private void hold(Status status, int c) {
    brackets.say(cues.start(c), held);
    held = Decision.of(status, cues.word(c), cues.start(c), cues.end(c));
    next.close();
  }
}
