package vn.solieu.rules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.solieu.text.PhraseTrie;

/** Every phrase of every table with its senses, in one trie. Immutable. */
public final class Lexicon implements Serializable {
  private static final long serialVersionUID = 1L;

  private final PhraseTrie trie;
  private final Sense[] senses;
  private final SenseGroup[] groups;
  private final int[] groupsOfSet;

  private Lexicon(PhraseTrie trie, List<Sense> senses) {
    this.trie = trie;
    this.senses = senses.toArray(Sense[]::new);
    this.groups = senses.stream().map(Sense::group).toArray(SenseGroup[]::new);
    this.groupsOfSet =
        Arrays.stream(trie.sets().bits(sense -> groups[sense].bit()))
            .mapToInt(b -> (int) b)
            .toArray();
  }

  /** The trie that finds the phrases. */
  public PhraseTrie trie() {
    return trie;
  }

  /** The sense with number {@code id}. */
  public Sense sense(int id) {
    return senses[id];
  }

  /** The group of the sense with number {@code id}. */
  public SenseGroup group(int id) {
    return groups[id];
  }

  /** The bits of the groups that the phrases of a set have, {@code set} being its number. */
  public int groupsOfSet(int set) {
    return groupsOfSet[set];
  }

  /** How many senses there are; their numbers run from 0. */
  public int senseCount() {
    return senses.length;
  }

  /** Collects phrases from the tables. */
  public static final class Builder {
    private final PhraseTrie.Builder trie = new PhraseTrie.Builder();
    private final Map<Sense, Integer> ids = new HashMap<>();
    private final List<Sense> senses = new ArrayList<>();
    private final List<Map.Entry<String, String>> abbreviations = new ArrayList<>();

    /**
     * Makes {@code abbreviation} stand for {@code full} in every phrase that is added afterwards.
     *
     * @param full as phrases write it, in lower case
     */
    public Builder abbreviate(String full, String abbreviation) {
      abbreviations.add(Map.entry(full, abbreviation));
      return this;
    }

    /**
     * Adds the phrases of {@code pattern} ({@link PhrasePattern}) with a sense.
     *
     * @throws IllegalArgumentException when the pattern is wrong
     */
    public Builder add(String pattern, SenseGroup group, String key) {
      // Keys are compared for every token: one object for each makes that a look at its address.
      int id = ids.computeIfAbsent(new Sense(group, key.intern()), this::newSense);
      for (String phrase : PhrasePattern.expand(pattern)) {
        addWithAbbreviations(phrase, id, 0);
      }
      return this;
    }

    private void addWithAbbreviations(String phrase, int id, int from) {
      trie.add(phrase, id);
      for (int i = from; i < abbreviations.size(); i++) {
        String full = abbreviations.get(i).getKey();
        int at = wordIndex(phrase, full);
        if (at >= 0) {
          String shorter =
              phrase.substring(0, at)
                  + abbreviations.get(i).getValue()
                  + phrase.substring(at + full.length());
          addWithAbbreviations(shorter, id, i);
        }
      }
    }

    private static int wordIndex(String phrase, String full) {
      int at = phrase.indexOf(full);
      boolean whole =
          at >= 0
              && (at == 0 || phrase.charAt(at - 1) == ' ')
              && (at + full.length() == phrase.length()
                  || !Character.isLetterOrDigit(phrase.charAt(at + full.length())));
      return whole ? at : -1;
    }

    private int newSense(Sense sense) {
      senses.add(sense);
      return senses.size() - 1;
    }

    /** The lexicon. */
    public Lexicon build() {
      return new Lexicon(trie.build(), senses);
    }
  }
}
