package vn.solieu.parse.charset;

import java.text.Normalizer;

/**
 * Writes Vietnamese as windows-1258 has it: tone marks apart, letters with hat, breve or horn
 * whole.
 */
public final class Windows1258 {
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  private Windows1258() {}

  public static String form(String text) {
    StringBuilder form = new StringBuilder();
    text.codePoints().forEach(c -> form.append(letter(Character.toString(c))));
    return form.toString();
  }

  private static String letter(String whole) {
    String parts = Normalizer.normalize(whole, Normalizer.Form.NFD);
    for (int i = 1; i < parts.length(); i++) {
      if (TONES.indexOf(parts.charAt(i)) >= 0) {
        String rest = parts.substring(0, i) + parts.substring(i + 1);
        return Normalizer.normalize(rest, Normalizer.Form.NFC) + parts.charAt(i);
      }
    }
    return whole;
  }
}
