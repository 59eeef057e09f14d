package vn.solieu.fetch.discover;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.solieu.fetch.http.ContentCoding;
import vn.solieu.fetch.http.FetchTrouble;

/**
 * Decodes feeds and sitemaps, packed or not. What is valid UTF-8 is UTF-8, whatever it claims:
 * feeds claim wrongly more often than another charset happens to be valid UTF-8.
 */
final class XmlText {
  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
  private static final int HEAD = 512;

  private XmlText() {}

  /** The text of {@code bytes}; they may be a gzip file of at most {@code maxBytes} bytes. */
  static Reader open(byte[] bytes, int maxBytes) throws FetchTrouble {
    boolean isGzip = bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    byte[] plain = isGzip ? ContentCoding.decode(bytes, "gzip", maxBytes) : bytes;
    Charset charset = charsetOf(plain);
    int skip = startsWith(plain, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    return new InputStreamReader(
        new ByteArrayInputStream(plain, skip, plain.length - skip), charset);
  }

  private static Charset charsetOf(byte[] bytes) {
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16;
    }
    return isUtf8(bytes) ? StandardCharsets.UTF_8 : declared(bytes);
  }

  private static Charset declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARED.matcher(head);
    return matcher.find() && Charset.isSupported(matcher.group(1))
        ? Charset.forName(matcher.group(1))
        : StandardCharsets.UTF_8;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf8(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(8192);
    CoderResult result = decoder.decode(in, out, true);
    while (result.isOverflow()) {
      out.clear();
      result = decoder.decode(in, out, true);
    }
    return !result.isError();
  }
}
