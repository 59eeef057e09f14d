package vn.solieu.extract;

import org.jspecify.annotations.Nullable;
import vn.solieu.text.PhraseMatches;
import vn.solieu.text.Tokens;

/** Where the clauses of a text end, and what signs stand in them. Immutable. */
public final class Clauses {
  private static final int PHRASE = 6; // tokens of a phrase before its comma

  private final Tokens tokens;
  private final @Nullable PhraseMatches phrases;

  /** The clauses of {@code tokens}. */
  public Clauses(Tokens tokens) {
    this(tokens, null);
  }

  private Clauses(Tokens tokens, @Nullable PhraseMatches phrases) {
    this.tokens = tokens;
    this.phrases = phrases;
  }

  /** The clauses of a text, which no comma within a known phrase ends: "khám, chữa bệnh". */
  public static Clauses of(Reading reading) {
    return new Clauses(reading.tokens(), reading.matches());
  }

  /**
   * The end of the clause that {@code from} stands in.
   *
   * @return the first comma, semicolon, colon or opening bracket; {@code limit} when there is none
   *     before it
   */
  public int end(int from, int limit) {
    for (int i = from; i < limit; i++) {
      boolean comma = tokens.is(i, ',') && !isWithinPhrase(i, from);
      if (comma || tokens.is(i, ';') || tokens.is(i, ':') || tokens.is(i, '(')) {
        return i;
      }
    }
    return limit;
  }

  private boolean isWithinPhrase(int comma, int from) {
    for (int t = Math.max(from, comma - PHRASE); t < comma && phrases != null; t++) {
      int last = phrases.last(t) - 1;
      if (last >= phrases.first(t) && phrases.end(last) > comma + 1) {
        return true;
      }
    }
    return false;
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
