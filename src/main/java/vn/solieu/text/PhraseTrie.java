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
  private final PhraseSets sets;
  private final int[] setOf; // of each state: the phrases that end on the way to it
  private final int[] firstNext; // of each state; the states after it run to the next one's first
  private final int[] words; // that lead to each state, in order among those after one state
  private final long[] nextWords; // of each state the words that may follow, by their last bits
  private final int[] firstStates; // by the word that a phrase begins with

  private PhraseTrie(Vocabulary vocabulary, TrieStates states, PhraseSets sets) {
    this.vocabulary = vocabulary;
    this.sets = sets;
    setOf = states.sets();
    firstNext = states.firstNext();
    words = states.words();
    nextWords = new long[words.length];
    for (int state = 0; state < words.length; state++) {
      for (int next = firstNext[state]; next < firstNext[state + 1]; next++) {
        nextWords[state] |= 1L << words[next]; // the shift counts modulo 64
      }
    }
    firstStates = new int[vocabulary.size()];
    for (int state = firstNext[BEGINNING]; state < firstNext[BEGINNING + 1]; state++) {
      firstStates[words[state]] = state;
    }
  }

  private static long key(int state, int word) {
    return ((long) state << 32) | word;
  }

  /** The state after {@code word} in {@code state}, or 0. */
  private int step(int state, int word) {
    if ((nextWords[state] & 1L << word) == 0) {
      return 0;
    }
    int low = firstNext[state];
    int high = firstNext[state + 1];
    while (high - low > 8) {
      int middle = (low + high) >>> 1;
      if (words[middle] <= word) {
        low = middle;
      } else {
        high = middle;
      }
    }
    while (low < high && words[low] != word) {
      low++;
    }
    return low < high ? low : 0;
  }

  /** The vocabulary that the phrases are made of; texts must be cut with it. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The phrases that may begin at one token, each set with a number: {@link PhraseMatches#set}. */
  public PhraseSets sets() {
    return sets;
  }

  /** Every phrase in {@code tokens}, at every token, shorter ones first. */
  public PhraseMatches match(Tokens tokens) {
    int count = tokens.count();
    int[] found = new int[count];
    for (int at = 0; at < count; at++) {
      int first = firstStates[tokens.word(at)];
      if (first != 0) {
        found[at] = setOf[last(first, tokens, at + 1)];
      }
    }
    return new PhraseMatches(sets, found);
  }

  /** The last state that the tokens from {@code from} on lead to. */
  private int last(int first, Tokens tokens, int from) {
    int state = first;
    int next = from;
    int word = tokens.word(next);
    while (word != 0) {
      int after = step(state, word);
      if (after == 0) {
        return state;
      }
      state = after;
      word = tokens.word(++next);
    }
    return state;
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
      TrieStates laidOut = new TrieStates(states, edges);
      PhraseSets.Builder sets = new PhraseSets.Builder();
      laidOut.setSets(
          (parent, depth, state) ->
              sets.extend(parent, depth, senses[state] == null ? NONE : senses[state]));
      return new PhraseTrie(vocabulary, laidOut, sets.build());
    }
  }
}
