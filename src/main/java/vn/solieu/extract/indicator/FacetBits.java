package vn.solieu.extract.indicator;

import java.util.Arrays;

/** A set of facets by their numbers, made to be compared with others at once. */
final class FacetBits {
  private final long[] words;

  FacetBits(int facets) {
    words = new long[(facets + Long.SIZE - 1) / Long.SIZE];
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

  /** Whether some facet is in both sets, which are of one size. */
  boolean meets(FacetBits other) {
    long common = 0;
    for (int i = 0; i < words.length; i++) {
      common |= words[i] & other.words[i];
    }
    return common != 0;
  }
}
