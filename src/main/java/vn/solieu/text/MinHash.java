package vn.solieu.text;

import java.util.Arrays;

/**
 * The smallest hashes of a set: two sets agree in about as many places as their share in common.
 */
final class MinHash {
  private static final int NOTHING = -1; // unsigned: the largest

  private MinHash() {}

  /**
   * The smallest hash of each of {@code places} parts of {@code set}, whose members are hashes. A
   * part without members takes over another's, the same one for every set with the same gaps.
   */
  static int[] signature(long[] set, int places) {
    int[] smallest = new int[places];
    Arrays.fill(smallest, NOTHING);
    for (long member : set) {
      long hash = mix(member);
      int place = (int) Long.remainderUnsigned(hash >>> 32, places);
      if (Integer.compareUnsigned((int) hash, smallest[place]) < 0) {
        smallest[place] = (int) hash;
      }
    }
    return set.length == 0 ? smallest : filled(smallest);
  }

  private static int[] filled(int[] smallest) {
    int[] filled = smallest.clone();
    for (int place = 0; place < filled.length; place++) {
      long hash = place;
      int from = place;
      while (smallest[from] == NOTHING) {
        hash = mix(hash + 1);
        from = (int) Long.remainderUnsigned(hash, filled.length);
      }
      filled[place] = smallest[from];
    }
    return filled;
  }

  /** A hash of which every bit depends on every bit of {@code value} (SplitMix64). */
  static long mix(long value) {
    long mixed = value + 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
