package vn.solieu.fetch.discover;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.solieu.fetch.http.WebAddress;

/**
 * Reads the canonical address that a page declares in its head (RFC 6596). A look at the bytes: to
 * parse every page for it would cost as much as to read it.
 */
public final class DeclaredAddress {
  private static final int HEAD = 65_536;
  private static final Pattern LINK =
      Pattern.compile(
          "<link\\b(?=[^>]{0,500}\\brel\\s*=\\s*[\"']?canonical\\b)[^>]{0,500}?"
              + "\\bhref\\s*=\\s*[\"']?(?<href>[^\"'\\s>]{1,2048})",
          Pattern.CASE_INSENSITIVE);

  private DeclaredAddress() {}

  /** The address that the page at {@code base} says it has. */
  public static Optional<URI> find(byte[] page, URI base) {
    String head = new String(page, 0, Math.min(HEAD, page.length), StandardCharsets.ISO_8859_1);
    Matcher matcher = LINK.matcher(head);
    return matcher.find()
        ? WebAddress.resolve(base, matcher.group("href").replace("&amp;", "&"))
        : Optional.empty();
  }
}
