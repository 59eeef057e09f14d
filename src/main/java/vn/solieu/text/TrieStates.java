package vn.solieu.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The states of a trie, numbered anew level by level: the states after one stand side by side, in
 * the order of their words, and the many that follow the beginning stand first. So a walk needs no
 * hash table and stays in few lines of the processor's cache. State 0 is none, state 1 the
 * beginning.
 */
final class TrieStates {
  private static final int BEGINNING = 1;

  private final int[] old; // number of each state as it was given
  private final int[] parents;
  private final int[] depths;
  private final int[] words;
  private final int[] firstNext;
  private final int[] sets;

  private record Edge(int word, int target) {}

  /** What phrases a state stands for. */
  interface SetOf {
    /**
     * The number of a set.
     *
     * @param before that of the state before
     * @param depth how many words lead to the state
     * @param state its number as it was given
     */
    int of(int before, int depth, int state);
  }

  /**
   * Lays out {@code count} states.
   *
   * @param edges to each state, by the state before it in the upper half and the word in the lower
   */
  TrieStates(int count, Map<Long, Integer> edges) {
    List<List<Edge>> after = after(count, edges);
    old = new int[count];
    parents = new int[count];
    depths = new int[count];
    words = new int[count];
    firstNext = new int[count + 1];
    sets = new int[count];
    old[BEGINNING] = BEGINNING;
    int numbered = BEGINNING + 1;
    firstNext[BEGINNING] = numbered;
    for (int state = BEGINNING; state < count; state++) {
      for (Edge edge : after.get(old[state])) {
        old[numbered] = edge.target();
        parents[numbered] = state;
        depths[numbered] = depths[state] + 1;
        words[numbered++] = edge.word();
      }
      firstNext[state + 1] = numbered;
    }
    firstNext[0] = firstNext[BEGINNING];
  }

  private static List<List<Edge>> after(int count, Map<Long, Integer> edges) {
    List<List<Edge>> after = new ArrayList<>(count);
    for (int state = 0; state < count; state++) {
      after.add(new ArrayList<>(1));
    }
    edges.forEach(
        (key, target) -> after.get((int) (key >>> 32)).add(new Edge(key.intValue(), target)));
    after.forEach(next -> next.sort(Comparator.comparingInt(Edge::word)));
    return after;
  }

  /** Gives each state its set, those before it first. */
  void setSets(SetOf rule) {
    for (int state = BEGINNING + 1; state < old.length; state++) {
      sets[state] = rule.of(sets[parents[state]], depths[state], old[state]);
    }
  }

  /** The set of each state. */
  int[] sets() {
    return sets;
  }

  /** The word that leads to each state. */
  int[] words() {
    return words;
  }

  /** The first state after each; those after it run to the next one's first. */
  int[] firstNext() {
    return firstNext;
  }
}
