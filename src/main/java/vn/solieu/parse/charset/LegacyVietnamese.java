package vn.solieu.parse.charset;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Recognises windows-1258, the eight-bit character set of Vietnamese Windows. Almost any bytes
 * decode in it, so the result must look like Vietnamese: tone marks stand after letters, and
 * letters that only Vietnamese has occur.
 */
final class LegacyVietnamese {
  private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");
  private static final String OWN_LETTERS = "ăđơưĂĐƠƯ";
  private static final String SHARED_LETTERS = "àáâèéêìíòóôùúýÀÁÂÈÉÊÌÍÒÓÔÙÚÝ";
  private static final String PUNCTUATION = "\u00A0–—‘’“”…•«»°²³½×₫€";
  private static final double LEAST_PLAUSIBLE = 0.95;

  /** The text, if {@code bytes} are plausible Vietnamese in windows-1258. */
  Optional<String> decode(byte[] bytes) {
    return TextDecoder.decodeStrictly(bytes, 0, WINDOWS_1258)
        .filter(LegacyVietnamese::looksVietnamese);
  }

  private static boolean looksVietnamese(String text) {
    int high = 0;
    int plausible = 0;
    int own = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        continue;
      }
      high++;
      if (OWN_LETTERS.indexOf(c) >= 0
          || isTone(c) && i > 0 && Character.isLetter(text.charAt(i - 1))) {
        own++;
        plausible++;
      } else if (SHARED_LETTERS.indexOf(c) >= 0 || PUNCTUATION.indexOf(c) >= 0) {
        plausible++;
      }
    }
    return own > 0 && own * 4 >= high && plausible >= high * LEAST_PLAUSIBLE;
  }

  /** Grave, acute, tilde, hook above, dot below. */
  private static boolean isTone(char c) {
    return c == '\u0300' || c == '\u0301' || c == '\u0303' || c == '\u0309' || c == '\u0323';
  }
}
