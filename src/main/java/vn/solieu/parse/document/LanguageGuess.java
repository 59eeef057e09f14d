package vn.solieu.parse.document;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.solieu.rules.LanguageWords;

/**
 * Tells Vietnamese from other languages, cheaply: by the letters that only it has, else by frequent
 * words. Reads the beginning of a text only.
 */
public final class LanguageGuess {
  private static final String UNDECIDED = "und";
  private static final String VIETNAMESE = "vi";
  private static final int SAMPLE = 6000;
  private static final int FEWEST_LETTERS = 20;
  private static final int FEWEST_WORDS = 3;

  /**
   * Of Vietnamese letters about one in six is its own; of a text that quotes some names hardly any.
   */
  private static final double OWN_LETTERS = 0.04;

  /** With fewer of them a short text in another language may name offices in Vietnamese. */
  private static final double SURE = 0.07;

  private final LanguageWords words;

  public LanguageGuess(LanguageWords words) {
    this.words = words;
  }

  /** ISO 639-1 code of the language of {@code text}; {@code und} when it says too little. */
  public String guess(String text) {
    String start = text.substring(0, Math.min(text.length(), SAMPLE));
    String sample = Normalizer.normalize(start, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    int letters = 0;
    int own = 0;
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      own += isVietnameseOnly(c) ? 1 : 0;
    }
    if (letters < FEWEST_LETTERS) {
      return own > 0 ? VIETNAMESE : UNDECIDED;
    }
    if (own >= letters * SURE) {
      return VIETNAMESE;
    }
    String byWords = byWords(sample);
    return own >= letters * OWN_LETTERS && byWords.equals(UNDECIDED) ? VIETNAMESE : byWords;
  }

  /**
   * Breve, horn and bar, and the letters with two marks or a hook or dot below, U+1EA0 to U+1EF9.
   */
  private static boolean isVietnameseOnly(char c) {
    return c >= '\u1EA0' && c <= '\u1EF9' || c == 'ơ' || c == 'ư' || c == 'đ' || c == 'ă';
  }

  private String byWords(String sample) {
    Map<String, Integer> counts = new HashMap<>();
    int start = 0;
    for (int i = 0; i <= sample.length(); i++) {
      if (i == sample.length() || !Character.isLetter(sample.charAt(i))) {
        if (i > start) {
          words
              .languagesOf(sample.substring(start, i))
              .forEach(language -> counts.merge(language, 1, Integer::sum));
        }
        start = i + 1;
      }
    }
    return counts.entrySet().stream()
        .filter(count -> count.getValue() >= FEWEST_WORDS)
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(UNDECIDED);
  }
}
