package vn.solieu.extract.time;

import java.util.Locale;
import vn.solieu.rules.Lexicon;
import vn.solieu.rules.Sense;
import vn.solieu.rules.SenseGroup;

/**
 * The time words of a lexicon by the number of their sense. A key is a {@link TimeWord} in lower
 * case, with a number after a full stop where the word has one: {@code roman.3}, {@code
 * year_offset.-1}.
 */
final class TimeWords {
  private final TimeWord[] words;
  private final int[] numbers;
  private final long[] ofSet;

  /**
   * Reads the keys.
   *
   * @throws IllegalArgumentException when a key of the group {@code TIME} is none of {@link
   *     TimeWord}
   */
  TimeWords(Lexicon lexicon) {
    words = new TimeWord[lexicon.senseCount()];
    numbers = new int[words.length];
    for (int sense = 0; sense < words.length; sense++) {
      if (lexicon.group(sense) == SenseGroup.TIME) {
        add(sense, lexicon.sense(sense));
      }
    }
    ofSet = lexicon.trie().sets().bits(sense -> words[sense] == null ? 0 : words[sense].bit());
  }

  private void add(int id, Sense sense) {
    String key = sense.key();
    int dot = key.indexOf('.');
    String name = dot < 0 ? key : key.substring(0, dot);
    words[id] = TimeWord.valueOf(name.toUpperCase(Locale.ROOT));
    numbers[id] = dot < 0 ? 0 : Integer.parseInt(key.substring(dot + 1));
  }

  /** Whether sense {@code id} is {@code word}. */
  boolean is(int id, TimeWord word) {
    return words[id] == word;
  }

  /** The bits of the words among the phrases of a set. */
  long ofSet(int set) {
    return ofSet[set];
  }

  /** The number of sense {@code id}, 0 when its key has none. */
  int number(int id) {
    return numbers[id];
  }
}
