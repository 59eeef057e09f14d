package vn.solieu.text;

import java.util.Arrays;

/** The phrases found in a text: for each token those that begin there, shorter ones first. */
public final class PhraseMatches {
  private final int[] first;
  private int[] end;
  private int[] sense;
  private int count;

  PhraseMatches(int tokens) {
    first = new int[tokens + 1];
    end = new int[tokens * 2 + 16]; // there are about two to a token
    sense = new int[end.length];
  }

  void begin(int token) {
    first[token] = count;
  }

  void add(int endToken, int senseId) {
    if (count == end.length) {
      end = Arrays.copyOf(end, count * 2);
      sense = Arrays.copyOf(sense, count * 2);
    }
    end[count] = endToken;
    sense[count++] = senseId;
  }

  /**
   * Index of the first match that begins at {@code token}; they run to {@link #last}, exclusive.
   */
  public int first(int token) {
    return token < 0 || token >= first.length ? count : first[token];
  }

  /** Index after the last match that begins at {@code token}. */
  public int last(int token) {
    return token < 0 || token + 1 >= first.length ? count : first[token + 1];
  }

  /** The token after the last one of match {@code m}. */
  public int end(int m) {
    return end[m];
  }

  /** The sense of match {@code m}. */
  public int sense(int m) {
    return sense[m];
  }
}
