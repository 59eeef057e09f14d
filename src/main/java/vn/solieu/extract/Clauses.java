package vn.solieu.extract;

import vn.solieu.text.Tokens;

/** Where the clauses of a text end, and what signs stand in them. Immutable. */
public final class Clauses {
  private final Tokens tokens;

  /** The clauses of {@code tokens}. */
  public Clauses(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * The end of the clause that {@code from} stands in.
   *
   * @return the first comma, semicolon, colon or opening bracket; {@code limit} when there is none
   *     before it
   */
  public int end(int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (tokens.is(i, ',') || tokens.is(i, ';') || tokens.is(i, ':') || tokens.is(i, '(')) {
        return i;
      }
    }
    return limit;
  }

  /** Whether {@code sign} is one of the tokens from {@code from} to before {@code to}. */
  public boolean has(char sign, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.is(i, sign)) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing but words stands from {@code from} to before {@code to}. */
  public boolean areWords(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!tokens.isWord(i)) {
        return false;
      }
    }
    return true;
  }
}
