package vn.solieu.extract.figure;

import java.util.Set;
import vn.solieu.text.Tokens;

/**
 * Tells words that cannot be Vietnamese syllables by their letters: "Xperia", "iPhone", "Ultra". A
 * word with Vietnamese marks is never foreign; one without may be either ("Mi") and counts as
 * Vietnamese.
 */
final class ForeignWords {
  private static final String VOWELS = "aeiouy";
  private static final Set<String> INITIALS =
      Set.of(
          "", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
          "nh", "p", "ph", "q", "r", "s", "t", "th", "tr", "v", "x");
  private static final Set<String> FINALS = Set.of("", "c", "ch", "m", "n", "ng", "nh", "p", "t");

  private final Tokens tokens;

  ForeignWords(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Whether token {@code i} is a word of two letters or more that is no Vietnamese syllable. */
  boolean isForeign(int i) {
    if (!tokens.isWord(i) || tokens.end(i) - tokens.start(i) < 2) {
      return false;
    }
    String word = tokens.text(i);
    if (word.chars().anyMatch(c -> c >= 0x80)) {
      return false;
    }
    int first = nextVowel(word, 0);
    int last = lastVowel(word);
    boolean shaped =
        first < word.length()
            && last - first <= 3
            && INITIALS.contains(word.substring(0, first))
            && FINALS.contains(word.substring(last))
            && isVowels(word, first, last);
    return !shaped;
  }

  private static int nextVowel(String word, int from) {
    int at = from;
    while (at < word.length() && VOWELS.indexOf(word.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  /** The index after the last vowel. */
  private static int lastVowel(String word) {
    int at = word.length();
    while (at > 0 && VOWELS.indexOf(word.charAt(at - 1)) < 0) {
      at--;
    }
    return at;
  }

  private static boolean isVowels(String word, int from, int to) {
    for (int i = from; i < to; i++) {
      if (VOWELS.indexOf(word.charAt(i)) < 0) {
        return false;
      }
    }
    return to > from;
  }
}
