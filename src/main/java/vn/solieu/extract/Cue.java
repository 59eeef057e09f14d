package vn.solieu.extract;

import java.io.Serializable;
import vn.solieu.model.Evidence;

/**
 * Which rule decided a field, on which tokens.
 *
 * @param field column of the contract
 * @param rule stable id of the rule
 * @param start first token of the words that opened the rule; -1 when there are none
 * @param end the token after them; -1 likewise
 */
public record Cue(String field, String rule, int start, int end) implements Serializable {

  /** A rule that fired without words of its own. */
  public static Cue without(String field, String rule) {
    return new Cue(field, rule, -1, -1);
  }

  /** The cue as a line of the trace, with its words and their offsets. */
  public Evidence toEvidence(Reading reading) {
    if (start < 0 || end <= start) {
      return new Evidence(field, rule, "", -1, -1);
    }
    return new Evidence(
        field,
        rule,
        reading.tokens().raw(start, end),
        reading.codePointStart(start),
        reading.codePointEnd(end - 1));
  }
}
