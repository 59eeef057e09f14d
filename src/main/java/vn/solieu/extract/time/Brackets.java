package vn.solieu.extract.time;

import java.util.Arrays;
import vn.solieu.text.Tokens;

/**
 * Which pair of brackets each token stands in: 0 outside any, else the token of the opening one +
 * 1.
 */
final class Brackets {
  private final int[] group;

  Brackets(Tokens tokens) {
    group = new int[tokens.count() + 1];
    int[] open = new int[8];
    int depth = 0;
    for (int i = 0; i < tokens.count(); i++) {
      if (tokens.isLineFeed(i)) {
        depth = 0;
      }
      if (tokens.is(i, '(')) {
        open = depth == open.length ? Arrays.copyOf(open, depth * 2) : open;
        open[depth++] = i + 1;
      }
      group[i] = depth == 0 ? 0 : open[depth - 1];
      if (tokens.is(i, ')') && depth > 0) {
        depth--;
      }
    }
  }

  /** The innermost brackets around token {@code i}; 0 outside any. */
  int group(int i) {
    return group[i];
  }

  /**
   * Whether what is said at {@code from} holds at {@code at}: outside brackets, or in the same
   * ones.
   */
  boolean reaches(int from, int at) {
    return group[from] == 0 || group[from] == group[at];
  }
}
