package vn.solieu.rules;

import java.io.Serializable;
import java.util.Collection;

/** The places of numbers in a list, found in about one step. Immutable. */
final class LongIndex implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Bits that tell what is not there, small enough for the processor's cache. */
  private static final int FILTER = 1 << 18;

  private static final int ROOM = 3; // slots to a number, so that most look-ups end at the first

  private final long[] keys;
  private final int[] places; // plus one; 0 where a slot is free
  private int size;
  private final long[] present = new long[FILTER / Long.SIZE]; // a bit for each number, or several

  private LongIndex(int capacity) {
    keys = new long[capacity];
    places = new int[capacity];
  }

  /** An index of {@code numbers}, each of which stands once, in their order. */
  static LongIndex of(Collection<Long> numbers) {
    LongIndex index = new LongIndex(Integer.highestOneBit(numbers.size() * ROOM + 1) << 1);
    for (long number : numbers) {
      int slot = index.slot(number);
      index.keys[slot] = number;
      int bit = bit(number);
      index.present[bit / Long.SIZE] |= 1L << bit; // the shift counts modulo 64
      index.places[slot] = ++index.size;
    }
    return index;
  }

  /** How many numbers there are. */
  int size() {
    return size;
  }

  /** The place of {@code number}, or -1. */
  int find(long number) {
    int bit = bit(number);
    return (present[bit / Long.SIZE] & 1L << bit) == 0 ? -1 : places[slot(number)] - 1;
  }

  private static int bit(long number) {
    return (int) (number * 0xC2B2AE3D27D4EB4FL >>> 46) & FILTER - 1;
  }

  /** Where {@code number} stands, or the free slot where it would. */
  private int slot(long number) {
    int mask = keys.length - 1;
    long mixed = number * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & mask;
    while (places[slot] != 0 && keys[slot] != number) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
