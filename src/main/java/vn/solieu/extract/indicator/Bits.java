package vn.solieu.extract.indicator;

import java.util.Arrays;

/** A set of small numbers, made to be compared with others at once. */
final class Bits {
  private final long[] words;

  /** An empty set for numbers below {@code size}. */
  Bits(int size) {
    words = new long[(size + Long.SIZE - 1) / Long.SIZE];
  }

  void set(int number) {
    words[number / Long.SIZE] |= 1L << number; // the shift counts modulo 64
  }

  void remove(int number) {
    words[number / Long.SIZE] &= ~(1L << number);
  }

  void clear() {
    Arrays.fill(words, 0);
  }

  /** Adds all of {@code others}, a set of the same size. */
  void add(Bits others) {
    for (int i = 0; i < words.length; i++) {
      words[i] |= others.words[i];
    }
  }

  /** The least number from {@code from} on, or -1. */
  int next(int from) {
    int at = from / Long.SIZE;
    long word = at < words.length ? words[at] & (-1L << from) : 0;
    while (word == 0) {
      if (++at >= words.length) {
        return -1;
      }
      word = words[at];
    }
    return at * Long.SIZE + Long.numberOfTrailingZeros(word);
  }

  /** Whether some number is in both sets, which are of one size. */
  boolean meets(Bits other) {
    long common = 0;
    for (int i = 0; i < words.length; i++) {
      common |= words[i] & other.words[i];
    }
    return common != 0;
  }
}
