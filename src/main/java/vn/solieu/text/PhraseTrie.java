package vn.solieu.text;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * All phrases of all rules in one trie over word numbers, so that one pass over a text finds every
 * phrase in it. A phrase may have several senses; a sense is a number that the rules give.
 *
 * <p>Immutable once built. The pass is linear in the text: at each token it walks at most as far as
 * the longest phrase.
 */
public final class PhraseTrie implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int[] NONE = {};
  private static final int BEGINNING = 1;

  private final Vocabulary vocabulary;
  private final long[] keys;
  private final int[] targets;
  private final int[] senses;
  private final int[] firstSense; // of each state; those of a state run to the next one's first
  private final int[] firstStates; // by the word that a phrase begins with
  private final long[] nextWords; // of each state the words that may follow, by their last bits

  private PhraseTrie(Vocabulary vocabulary, Map<Long, Integer> edges, int[][] senses) {
    this.vocabulary = vocabulary;
    firstSense = new int[senses.length + 1];
    for (int state = 0; state < senses.length; state++) {
      firstSense[state + 1] = firstSense[state] + senses[state].length;
    }
    this.senses = Arrays.stream(senses).flatMapToInt(Arrays::stream).toArray();
    nextWords = new long[senses.length];
    int capacity = Integer.highestOneBit(Math.max(16, edges.size() * 3)) << 1;
    keys = new long[capacity];
    targets = new int[capacity];
    edges.forEach(this::place);
    firstStates = new int[vocabulary.size()];
    for (int word = 1; word < firstStates.length; word++) {
      firstStates[word] = step(BEGINNING, word);
    }
  }

  private void place(long key, int target) {
    int mask = keys.length - 1;
    int slot = spread(key) & mask;
    while (keys[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    targets[slot] = target;
    nextWords[(int) (key >>> 32)] |= 1L << (int) key; // the shift counts modulo 64
  }

  private static int spread(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed ^ (mixed >>> 32));
  }

  private static long key(int state, int word) {
    return ((long) state << 32) | word;
  }

  /** The state after {@code word} in {@code state}, or 0. */
  private int step(int state, int word) {
    if ((nextWords[state] & 1L << word) == 0) {
      return 0;
    }
    long key = key(state, word);
    int mask = keys.length - 1;
    for (int slot = spread(key) & mask; keys[slot] != 0; slot = (slot + 1) & mask) {
      if (keys[slot] == key) {
        return targets[slot];
      }
    }
    return 0;
  }

  /** The vocabulary that the phrases are made of; texts must be cut with it. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Every phrase in {@code tokens}, at every token, shorter ones first. */
  public PhraseMatches match(Tokens tokens) {
    PhraseMatches matches = new PhraseMatches(tokens.count());
    for (int at = 0; at < tokens.count(); at++) {
      matches.begin(at);
      int next = at;
      int state = firstStates[tokens.word(at)];
      while (state != 0) {
        next++;
        for (int i = firstSense[state]; i < firstSense[state + 1]; i++) {
          matches.add(next, senses[i]);
        }
        int word = tokens.word(next);
        state = word == 0 ? 0 : step(state, word);
      }
    }
    matches.begin(tokens.count());
    return matches;
  }

  /** Collects phrases. */
  public static final class Builder {
    private final Vocabulary vocabulary = new Vocabulary();
    private final Vocabulary empty = new Vocabulary();
    private final Map<Long, Integer> edges = new HashMap<>();
    private int[][] senses = new int[1024][];
    private int states = 2;

    /** Adds a phrase, folded here, with one of its senses. */
    public void add(String phrase, int sense) {
      Tokens tokens = Tokens.of(FoldedText.of(phrase), empty);
      if (tokens.count() == 0) {
        throw new IllegalArgumentException("empty phrase");
      }
      int state = BEGINNING;
      for (int i = 0; i < tokens.count(); i++) {
        int word = vocabulary.add(Spellings.canonical(tokens.text(i)));
        state = edges.computeIfAbsent(key(state, word), key -> newState());
      }
      addSense(state, sense);
    }

    private int newState() {
      if (states == senses.length) {
        senses = Arrays.copyOf(senses, states * 2);
      }
      return states++;
    }

    private void addSense(int state, int sense) {
      int[] known = senses[state] == null ? NONE : senses[state];
      for (int other : known) {
        if (other == sense) {
          return;
        }
      }
      int[] more = Arrays.copyOf(known, known.length + 1);
      more[known.length] = sense;
      senses[state] = more;
    }

    /** The trie, with the other spellings of its words. */
    public PhraseTrie build() {
      int words = vocabulary.size();
      for (int id = 1; id < words; id++) {
        int word = id;
        Spellings.variants(vocabulary.word(id))
            .forEach(variant -> vocabulary.addVariant(variant, word));
      }
      int[][] all = Arrays.copyOf(senses, states);
      for (int state = 0; state < states; state++) {
        all[state] = all[state] == null ? NONE : all[state];
      }
      return new PhraseTrie(vocabulary, edges, all);
    }
  }
}
