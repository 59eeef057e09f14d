package vn.solieu.text;

/**
 * The phrases found in a text: for each token those that begin there, shorter ones first. A match
 * is a number made of its token and its place among those of the token.
 */
public final class PhraseMatches {
  private static final int PLACE_BITS = 6;
  private static final int PLACE = (1 << PLACE_BITS) - 1;

  /** How many phrases may begin at one token. */
  static final int MOST = PLACE;

  private final PhraseSets sets;
  private final int[] found;

  /** The matches by the set of phrases {@code found} at each token. */
  PhraseMatches(PhraseSets sets, int[] found) {
    this.sets = sets;
    this.found = found;
  }

  /** The set of the phrases that begin at {@code token}: its number in {@link PhraseSets}. */
  public int set(int token) {
    return token < 0 || token >= found.length ? 0 : found[token];
  }

  /** The first match that begins at {@code token}; they run to {@link #last}, exclusive. */
  public int first(int token) {
    return token << PLACE_BITS;
  }

  /** The number after the last match that begins at {@code token}. */
  public int last(int token) {
    return (token << PLACE_BITS) + sets.size(set(token));
  }

  /** The token after the last one of match {@code m}. */
  public int end(int m) {
    int token = m >> PLACE_BITS;
    return token + sets.length(found[token], m & PLACE);
  }

  /** The sense of match {@code m}. */
  public int sense(int m) {
    return sets.sense(found[m >> PLACE_BITS], m & PLACE);
  }
}
