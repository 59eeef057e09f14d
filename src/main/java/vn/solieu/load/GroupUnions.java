package vn.solieu.load;

import java.util.Map;
import java.util.TreeMap;

/** Which groups have become one, under the smallest of their names. */
final class GroupUnions {
  private final Map<String, String> parents = new TreeMap<>();

  boolean areOne(String one, String two) {
    return find(one).equals(find(two));
  }

  void join(String one, String two) {
    String left = find(one);
    String right = find(two);
    int order = left.compareTo(right);
    if (order != 0) {
      parents.put(order < 0 ? right : left, order < 0 ? left : right);
    }
  }

  /** The group that {@code group} is in by now. */
  String find(String group) {
    String at = group;
    for (String up = parents.get(at); up != null; up = parents.get(at)) {
      at = up;
    }
    return at;
  }

  /** Every group that went up in another, with that one. */
  Map<String, String> moved() {
    Map<String, String> moved = new TreeMap<>();
    parents.keySet().forEach(group -> moved.put(group, find(group)));
    return moved;
  }
}
