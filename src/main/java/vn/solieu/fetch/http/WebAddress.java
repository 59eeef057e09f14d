package vn.solieu.fetch.http;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads addresses as pages and headers write them, which is more than RFC 3986 allows: with spaces,
 * Vietnamese letters and stray per cent signs. The result is in the normal form of its section 6.2:
 * lower-case scheme and host, no default port, no dot segments, no fragment.
 */
public final class WebAddress {
  /** Longer ones are no addresses of articles but mistakes or traps. */
  private static final int MOST_CHARS = 2048;

  private static final String KEPT = "-._~:/?[]@!$&'()*+,;=";

  private WebAddress() {}

  /** The whole http or https address {@code text}; empty when it is none. */
  public static Optional<URI> parse(String text) {
    return resolve(null, text);
  }

  /** The same for one that may be relative to {@code base}. */
  public static Optional<URI> resolve(@Nullable URI base, String text) {
    String stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > MOST_CHARS) {
      return Optional.empty();
    }
    int fragment = stripped.indexOf('#');
    String whole = fragment < 0 ? stripped : stripped.substring(0, fragment);
    try {
      URI uri = new URI(encode(whole));
      return normal(base == null ? uri : withPath(base).resolve(uri));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty(); // not an address, whatever stands there
    }
  }

  // URI.resolve puts "x" behind "http://a.vn" without a slash.
  private static URI withPath(URI base) throws URISyntaxException {
    return base.getRawPath().isEmpty() ? normal(base).orElse(base) : base;
  }

  private static Optional<URI> normal(URI uri) throws URISyntaxException {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!List.of("http", "https").contains(scheme)
        || uri.getRawAuthority() == null
        || uri.getRawAuthority().contains("@")) {
      return Optional.empty();
    }
    String authority = authority(scheme, uri.getRawAuthority());
    URI plain = uri.normalize();
    String path = plain.getRawPath().isEmpty() ? "/" : climbed(plain.getRawPath());
    String query = plain.getRawQuery() == null ? "" : "?" + plain.getRawQuery();
    URI result = new URI(scheme + "://" + authority + path + query);
    return result.getHost() == null ? Optional.empty() : Optional.of(result);
  }

  private static String climbed(String path) {
    String rest = path;
    while (rest.startsWith("/../")) {
      rest = rest.substring(3); // above the root there is nothing
    }
    return rest;
  }

  private static String authority(String scheme, String raw) {
    int colon = raw.lastIndexOf(':');
    boolean hasPort = colon > raw.lastIndexOf(']');
    String host = hasPort ? raw.substring(0, colon) : raw;
    String port = hasPort ? raw.substring(colon + 1) : "";
    String ascii =
        host.startsWith("[") ? host : IDN.toASCII(decodeHost(host), IDN.ALLOW_UNASSIGNED);
    String bare = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
    boolean isDefault = port.isEmpty() || port.equals(scheme.equals("http") ? "80" : "443");
    return bare.toLowerCase(Locale.ROOT) + (isDefault ? "" : ":" + port);
  }

  private static String decodeHost(String host) {
    return host.indexOf('%') < 0 ? host : URLDecoder.decode(host, StandardCharsets.UTF_8);
  }

  /** Per cent signs before what RFC 3986 has no room for; unreserved characters stand plain. */
  private static String encode(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    StringBuilder out = new StringBuilder(bytes.length + 16);
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xFF;
      if (b == '%' && isHex(bytes, i + 1) && isHex(bytes, i + 2)) {
        addEscaped(
            out, HexFormat.fromHexDigits(new String(bytes, i + 1, 2, StandardCharsets.US_ASCII)));
        i += 2;
      } else if (isPlain(b) || KEPT.indexOf(b) >= 0) {
        out.append((char) b);
      } else if (b == '\\') {
        out.append('/'); // as browsers read it
      } else if (b != '\t' && b != '\n' && b != '\r') {
        escape(out, b);
      }
    }
    return out.toString();
  }

  private static void addEscaped(StringBuilder out, int b) {
    if (isPlain(b) || b == '-' || b == '.' || b == '_' || b == '~') {
      out.append((char) b);
    } else {
      escape(out, b);
    }
  }

  private static void escape(StringBuilder out, int b) {
    out.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) b));
  }

  private static boolean isPlain(int b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
  }

  private static boolean isHex(byte[] bytes, int index) {
    return index < bytes.length && HexFormat.isHexDigit(bytes[index]);
  }
}
