package vn.solieu.report.words;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of documents as they may stand in a link: http and https only, whatever a document or a
 * manifest says, and with a text fragment that opens the page at a sentence.
 */
public final class WebLink {
  private static final int WORDS_WHOLE = 16;
  private static final int WORDS_AT_END = 6;
  private static final int LONGEST = 2000;
  private static final String HEX = "0123456789ABCDEF";
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private WebLink() {}

  /** {@code address} when it leads to the web; else empty. */
  public static Optional<String> of(@Nullable String address) {
    if (address == null || address.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(address.strip());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean isWeb = (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
      return isWeb ? Optional.of(uri.toASCIIString()) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** {@code address} that opens at {@code sentence}; empty when it does not lead to the web. */
  public static Optional<String> at(@Nullable String address, String sentence) {
    return of(address).map(link -> link + (link.indexOf('#') < 0 ? "#" : "") + fragment(sentence));
  }

  private static String fragment(String sentence) {
    String[] words = SPACE.split(sentence.strip());
    if (words.length <= WORDS_WHOLE) {
      return ":~:text=" + escaped(String.join(" ", words));
    }
    String first = String.join(" ", Arrays.copyOf(words, WORDS_AT_END));
    String last =
        String.join(" ", Arrays.copyOfRange(words, words.length - WORDS_AT_END, words.length));
    return ":~:text=" + escaped(first) + "," + escaped(last);
  }

  // "-" and "," mean something in a text fragment, so only what surely means nothing stays.
  private static String escaped(String words) {
    StringBuilder text = new StringBuilder(words.length() * 3);
    for (byte unit : words.getBytes(StandardCharsets.UTF_8)) {
      char letter = (char) (unit & 0xff);
      if ((letter >= 'a' && letter <= 'z')
          || (letter >= 'A' && letter <= 'Z')
          || (letter >= '0' && letter <= '9')
          || letter == '_'
          || letter == '.') {
        text.append(letter);
      } else {
        text.append('%').append(HEX.charAt(letter >> 4)).append(HEX.charAt(letter & 15));
      }
    }
    return text.toString();
  }
}
