package vn.solieu.text;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;

/**
 * The sets of phrases that can begin at one token: where "dịch vụ công" stands, so may "dịch vụ".
 * There are far fewer than texts have tokens, so what a reader needs to know of the phrases at a
 * token is worked out once for each set: {@link #bits}. Set 0 is empty. Immutable.
 */
public final class PhraseSets implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int[] first; // phrase of each set; they run to the next one's first
  private final int[] lengths; // of phrases, in words
  private final int[] senses;

  private PhraseSets(List<List<Phrase>> sets) {
    first = new int[sets.size() + 1];
    List<Phrase> phrases = new ArrayList<>();
    for (int set = 0; set < sets.size(); set++) {
      phrases.addAll(sets.get(set));
      first[set + 1] = phrases.size();
    }
    lengths = phrases.stream().mapToInt(Phrase::length).toArray();
    senses = phrases.stream().mapToInt(Phrase::sense).toArray();
  }

  private record Phrase(int length, int sense) {}

  /** How many sets there are; their numbers run from 0. */
  public int count() {
    return first.length - 1;
  }

  /** For each set the bits of its senses together, which {@code ofSense} tells. */
  public long[] bits(IntToLongFunction ofSense) {
    long[] bits = new long[count()];
    for (int set = 0; set < bits.length; set++) {
      for (int phrase = first[set]; phrase < first[set + 1]; phrase++) {
        bits[set] |= ofSense.applyAsLong(senses[phrase]);
      }
    }
    return bits;
  }

  /** How many phrases set {@code set} has. */
  public int size(int set) {
    return first[set + 1] - first[set];
  }

  /** How many words the {@code i}-th phrase of set {@code set} has; shorter ones come first. */
  public int length(int set, int i) {
    return lengths[first[set] + i];
  }

  /** The sense of the {@code i}-th phrase of set {@code set}. */
  public int sense(int set, int i) {
    return senses[first[set] + i];
  }

  /** Collects sets, each once. */
  static final class Builder {
    private final List<List<Phrase>> sets = new ArrayList<>(List.of(List.of()));
    private final Map<List<Phrase>, Integer> numbers = new HashMap<>(Map.of(List.of(), 0));

    /** The number of set {@code set} with a phrase of {@code length} words for each sense. */
    int extend(int set, int length, int[] senses) {
      List<Phrase> phrases = new ArrayList<>(sets.get(set));
      for (int sense : senses) {
        phrases.add(new Phrase(length, sense));
      }
      if (phrases.size() > PhraseMatches.MOST) {
        throw new IllegalArgumentException("too many senses of one phrase and its beginnings");
      }
      return numbers.computeIfAbsent(List.copyOf(phrases), this::add);
    }

    private int add(List<Phrase> phrases) {
      sets.add(phrases);
      return sets.size() - 1;
    }

    PhraseSets build() {
      return new PhraseSets(sets);
    }
  }
}
