package vn.solieu.extract.status;

import java.util.List;
import vn.solieu.extract.Cue;
import vn.solieu.model.Status;

/**
 * A status and what decided it.
 *
 * @param status the status
 * @param rule id of the rule
 * @param start first token of its words; -1 when nothing was said
 * @param end token after them
 */
record Decision(Status status, String rule, int start, int end) {
  /** Nothing says otherwise: the text reports. */
  static final Decision NONE = new Decision(Status.ACTUAL, "status.default", -1, -1);

  /** What {@code word} decides, which stands at tokens {@code start} to {@code end}. */
  static Decision of(Status status, StatusWord word, int start, int end) {
    return new Decision(status, word.rule(), start, end);
  }

  /** Whether a word decided. */
  boolean isMade() {
    return start >= 0;
  }

  /** Whether a word decided that the status is {@code other}. */
  boolean is(Status other) {
    return isMade() && status == other;
  }

  /** The same status, taken over from a wider scope. */
  Decision carried(String scope) {
    return isMade() && !rule.contains("@")
        ? new Decision(status, rule + "@" + scope, start, end)
        : this;
  }

  /** Whether it was taken over from a wider scope. */
  boolean isCarried() {
    return rule.contains("@");
  }

  /** Whether the sentence itself says that the status is {@code other}. */
  boolean isStated(Status other) {
    return is(other) && !isCarried();
  }

  /** The words that decided, for the trace. */
  List<Cue> cues() {
    return List.of(new Cue("status", rule, start, end));
  }
}
