package vn.solieu.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The other accepted spellings of a Vietnamese syllable: the tone mark on the second vowel ({@code
 * hoà}, {@code thuỷ} beside {@code hòa}, {@code thủy}) and i for y as the only vowel ({@code tỉ},
 * {@code kĩ} beside {@code tỷ}, {@code kỹ}). Both conventions are in official use (Decision 240/QĐ
 * of 1984 and the older practice).
 */
final class Spellings {
  private static final String NEW_TONED = "òóỏõọòóỏõọùúủũụ";
  private static final String NEW_PLAIN = "aaaaaeeeeeyyyyy";
  private static final String OLD_PLAIN = "oooooooooouuuuu";
  private static final String OLD_TONED = "àáảãạèéẻẽẹỳýỷỹỵ";
  private static final String Y_VOWELS = "yỳýỷỹỵ";
  private static final String I_VOWELS = "iìíỉĩị";
  private static final String I_FOR_Y_AFTER = "hklmst";

  private Spellings() {}

  /**
   * The one spelling by which a word is known: the mark on the first vowel, y as the only vowel.
   * Tables may use either convention.
   */
  static String canonical(String word) {
    int length = word.length();
    if (length < 2) {
      return word;
    }
    int at = length - 2;
    for (int i = 0; i < OLD_PLAIN.length(); i++) {
      if (word.charAt(at) == OLD_PLAIN.charAt(i)
          && word.charAt(at + 1) == OLD_TONED.charAt(i)
          && !isQu(word, at)) {
        return word.substring(0, at) + NEW_TONED.charAt(i) + NEW_PLAIN.charAt(i);
      }
    }
    int vowel = length == 2 ? I_VOWELS.indexOf(word.charAt(1)) : -1;
    boolean swaps = vowel >= 0 && I_FOR_Y_AFTER.indexOf(word.charAt(0)) >= 0;
    return swaps ? word.charAt(0) + String.valueOf(Y_VOWELS.charAt(vowel)) : word;
  }

  /** The variants of {@code word}, which is folded; empty for most words. */
  static List<String> variants(String word) {
    List<String> variants = new ArrayList<>(2);
    int length = word.length();
    if (length >= 2) {
      addTonePlacement(word, variants);
    }
    if (length == 2 && I_FOR_Y_AFTER.indexOf(word.charAt(0)) >= 0) {
      addSwapped(word, Y_VOWELS, I_VOWELS, variants);
      addSwapped(word, I_VOWELS, Y_VOWELS, variants);
    }
    return variants;
  }

  private static void addTonePlacement(String word, List<String> variants) {
    int at = word.length() - 2;
    for (int i = 0; i < NEW_TONED.length(); i++) {
      if (word.charAt(at) == NEW_TONED.charAt(i) && word.charAt(at + 1) == NEW_PLAIN.charAt(i)) {
        variants.add(word.substring(0, at) + OLD_PLAIN.charAt(i) + OLD_TONED.charAt(i));
      } else if (word.charAt(at) == OLD_PLAIN.charAt(i)
          && word.charAt(at + 1) == OLD_TONED.charAt(i)
          && !isQu(word, at)) {
        variants.add(word.substring(0, at) + NEW_TONED.charAt(i) + NEW_PLAIN.charAt(i));
      }
    }
  }

  private static boolean isQu(String word, int at) {
    return at > 0 && word.charAt(at - 1) == 'q';
  }

  private static void addSwapped(String word, String from, String to, List<String> variants) {
    int vowel = from.indexOf(word.charAt(1));
    if (vowel >= 0) {
      variants.add(word.charAt(0) + String.valueOf(to.charAt(vowel)));
    }
  }
}
