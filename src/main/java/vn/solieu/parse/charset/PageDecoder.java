package vn.solieu.parse.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.IssueCode;
import vn.solieu.parse.document.RejectedDocument;

/**
 * Finds the character set of a page or feed: byte order mark, then the bytes themselves when they
 * are valid UTF-8 beyond ASCII (servers and templates lie about that more often than chance
 * allows), then the header, the page's own declaration, and last a guess. Never fails on a wrong
 * byte.
 */
public final class PageDecoder {
  /** Declarations stand in the first kilobyte by the standard; pages put scripts before them. */
  private static final int BEGINNING = 8192;

  /** Of the characters beyond ASCII so many may be broken in a text that is UTF-8. */
  private static final double MOST_WRONG = 0.1;

  /** Where a page declares its own; a script's or a link's charset attribute speaks of another. */
  private static final Pattern OWN =
      Pattern.compile(
          "(?i)<(?:meta|\\?xml)\\b[^>]*?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([-\\w:]+)");

  private static final Pattern DECLARED =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([-\\w:]+)");

  /** What browsers take for these labels, from the WHATWG Encoding Standard. */
  private static final Map<String, String> AS_BROWSERS =
      Map.of(
          "iso-8859-1", "windows-1252",
          "us-ascii", "windows-1252",
          "ascii", "windows-1252",
          "latin1", "windows-1252",
          "gb2312", "GB18030",
          "gbk", "GB18030",
          "shift_jis", "windows-31j",
          "iso-8859-9", "windows-1254",
          "ks_c_5601-1987", "x-windows-949",
          "tis-620", "x-windows-874");

  private final LegacyVietnamese legacy = new LegacyVietnamese();

  /**
   * The text of {@code bytes}.
   *
   * @param contentType the media type with parameters, if the server said one
   * @throws RejectedDocument {@code NOT_TEXT} for binary content
   */
  public String decode(byte[] bytes, @Nullable String contentType) throws RejectedDocument {
    Optional<ByteOrderMark> mark = ByteOrderMark.find(bytes);
    if (mark.isPresent()) {
      int start = mark.get().length();
      return new String(bytes, start, bytes.length - start, mark.get().charset());
    }
    Optional<Charset> wide = Utf16Guess.guess(bytes);
    if (wide.isPresent()) {
      return new String(bytes, wide.get());
    }
    if (BinaryContent.isBinaryPage(bytes)) {
      throw new RejectedDocument(IssueCode.NOT_TEXT, "binary content, not a page");
    }
    Optional<String> utf8 = TextDecoder.decodeStrictly(bytes, 0, StandardCharsets.UTF_8);
    if (utf8.isPresent() && utf8.get().length() < bytes.length) {
      return utf8.get();
    }
    return utf8.isEmpty() && isUtf8ButForSome(bytes)
        ? new String(bytes, StandardCharsets.UTF_8)
        : decodeDeclared(bytes, contentType);
  }

  /**
   * Whether all but a few of the characters beyond ASCII are UTF-8: a text that was cut in the
   * middle of a character. Hardly a sequence of another character set is valid.
   */
  private static boolean isUtf8ButForSome(byte[] bytes) {
    int wrong = 0;
    int beyond = 0;
    String text = new String(bytes, StandardCharsets.UTF_8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      wrong += c == '\uFFFD' ? 1 : 0;
      beyond += c > '~' ? 1 : 0;
    }
    return wrong > 0 && wrong <= beyond * MOST_WRONG;
  }

  private String decodeDeclared(byte[] bytes, @Nullable String contentType) {
    String beginning =
        new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1);
    Optional<Charset> declared =
        declaredIn(DECLARED, contentType == null ? "" : contentType)
            .or(() -> declaredIn(OWN, beginning))
            .or(() -> declaredIn(DECLARED, beginning));
    boolean isLie = declared.filter(StandardCharsets.UTF_8::equals).isPresent();
    String text =
        declared
            .filter(charset -> !isLie || legacy.decode(bytes).isEmpty())
            .map(charset -> new String(bytes, charset))
            .or(() -> legacy.decode(bytes))
            .orElseGet(() -> new String(bytes, StandardCharsets.UTF_8));
    // Windows-1258 has tone marks apart; a page's text is laid out anew anyway.
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static Optional<Charset> declaredIn(Pattern form, String text) {
    Matcher matcher = form.matcher(text);
    while (matcher.find()) {
      String label = matcher.group(1).toLowerCase(Locale.ROOT);
      String name = AS_BROWSERS.getOrDefault(label, label);
      // UTF-16 in a declaration that could be read as ASCII is false.
      if (!name.startsWith("utf-16") && isKnown(name)) {
        return Optional.of(Charset.forName(name));
      }
    }
    return Optional.empty();
  }

  private static boolean isKnown(String name) {
    try {
      return Charset.isSupported(name);
    } catch (java.nio.charset.IllegalCharsetNameException e) {
      return false;
    }
  }
}
