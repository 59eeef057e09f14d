package vn.solieu.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * Which records have something in common: a number for each thing, and how many records have it.
 */
final class Grouping {
  private final int[] group; // of each record
  private final int[] size; // of each group
  private final int count;

  private Grouping(int[] group, int count) {
    this.group = group;
    this.count = count;
    size = new int[count];
    for (int number : group) {
      size[number]++;
    }
  }

  /** Groups {@code records} records by what {@code thing} says each has. */
  static Grouping by(int records, IntFunction<?> thing) {
    int[] group = new int[records];
    Map<Object, Integer> numbers = new HashMap<>();
    for (int record = 0; record < records; record++) {
      Integer number = numbers.putIfAbsent(thing.apply(record), numbers.size());
      group[record] = number == null ? numbers.size() - 1 : number;
    }
    return new Grouping(group, numbers.size());
  }

  /** Groups the same records by this and by {@code other}, a number of each that is not below 0. */
  Grouping and(IntUnaryOperator other) {
    return by(group.length, i -> (long) group[i] << Integer.SIZE | other.applyAsInt(i));
  }

  /** The same by this and by {@code other}. */
  Grouping and(Grouping other) {
    return and(i -> other.group[i]);
  }

  /** How many groups there are. */
  int count() {
    return count;
  }

  /** How many records are in the group of {@code record}. */
  int size(int record) {
    return size[group[record]];
  }

  /** For each record how many groups of {@code finer} the group of that record has. */
  int[] parts(Grouping finer) {
    int[] parts = new int[count];
    boolean[] seen = new boolean[finer.count];
    for (int record = 0; record < group.length; record++) {
      parts[group[record]] += seen[finer.group[record]] ? 0 : 1;
      seen[finer.group[record]] = true;
    }
    return Arrays.stream(group).map(number -> parts[number]).toArray();
  }
}
