package vn.solieu.extract.figure;

import vn.solieu.text.Tokens;

/** Finds the words that say what is counted, behind a number. */
final class NounReader {
  private static final int MOST_WORDS = 4;

  private final Words words;
  private final Tokens tokens;
  private final Claims claims;

  NounReader(Words words, Claims claims) {
    this.words = words;
    this.claims = claims;
    tokens = words.tokens();
  }

  /**
   * The token after the noun phrase that begins at {@code start}, or {@code start} when none does.
   */
  int end(int start) {
    int listed = words.end(start, Mark.COUNT_NOUN);
    int at = Math.max(start, listed);
    while (at - start < MOST_WORDS && continues(start, at)) {
      at++;
    }
    return at;
  }

  private boolean continues(int start, int at) {
    return tokens.isWord(at)
        && claims.isFree(at)
        && !words.has(at, Mark.NOUN_END)
        && words.numeral(at) == null
        && (at == start || !tokens.isCapitalised(at) || tokens.isCapitalised(start));
  }

  /** Where a noun may begin behind {@code end}: there, behind "trở lên", or on a wrapped line. */
  int begin(int end) {
    Words.Hit after = words.at(end, Mark.AT_LEAST_AFTER.bit() | Mark.AT_MOST_AFTER.bit());
    int at = after == null ? end : after.end();
    boolean wrapped =
        tokens.isLineFeed(at) && tokens.isWord(at + 1) && !tokens.isCapitalised(at + 1);
    return wrapped && at + 1 < tokens.count() ? at + 1 : at;
  }
}
