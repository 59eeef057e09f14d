package vn.solieu.parse.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import vn.solieu.model.RawDocument;

/**
 * Tells a document's kind. Unmistakable first bytes win over the media type, because servers and
 * file names lie; then the media type, then the name, then what the beginning looks like.
 */
public final class KindDetector {
  /** Declarations, comments and name spaces before a root element take at most this much. */
  private static final int BEGINNING = 4096;

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /** The kind of {@code raw}; {@link DocumentKind#TEXT} when nothing speaks against it. */
  public DocumentKind detect(RawDocument raw) {
    byte[] bytes = raw.bytes();
    if (startsWith(bytes, ZIP)) {
      return isWordPackage(bytes) ? DocumentKind.DOCX : DocumentKind.OTHER;
    }
    String beginning = beginning(bytes);
    if (beginning.startsWith("%pdf-")) {
      return DocumentKind.PDF;
    }
    Optional<DocumentKind> stated = byMediaType(raw).or(() -> byName(raw.document()));
    if (stated.isPresent() && stated.get() == DocumentKind.TEXT) {
      return DocumentKind.TEXT;
    }
    return byMarkup(beginning).or(() -> stated).orElse(DocumentKind.TEXT);
  }

  private static Optional<DocumentKind> byMediaType(RawDocument raw) {
    String type = raw.contentType() == null ? "" : raw.contentType().toLowerCase(Locale.ROOT);
    int parameters = type.indexOf(';');
    return switch ((parameters < 0 ? type : type.substring(0, parameters)).strip()) {
      case "text/html", "application/xhtml+xml" -> Optional.of(DocumentKind.HTML);
      case "application/rss+xml", "application/atom+xml", "application/rdf+xml" ->
          Optional.of(DocumentKind.FEED);
      case "text/plain" -> Optional.of(DocumentKind.TEXT);
      default -> Optional.empty();
    };
  }

  private static Optional<DocumentKind> byName(String document) {
    String name = document.toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "txt", "text", "md", "csv" -> Optional.of(DocumentKind.TEXT);
      case "html", "htm", "xhtml", "shtml" -> Optional.of(DocumentKind.HTML);
      case "rss", "atom" -> Optional.of(DocumentKind.FEED);
      default -> Optional.empty();
    };
  }

  private static Optional<DocumentKind> byMarkup(String beginning) {
    if (beginning.contains("<rss") || beginning.contains("<rdf:rdf") || isAtom(beginning)) {
      return Optional.of(DocumentKind.FEED);
    }
    if (beginning.startsWith("<!doctype html") || beginning.contains("<html")) {
      return Optional.of(DocumentKind.HTML);
    }
    return beginning.startsWith("<") && beginning.contains("<body")
        ? Optional.of(DocumentKind.HTML)
        : Optional.empty();
  }

  private static boolean isAtom(String beginning) {
    return beginning.contains("<feed") && beginning.contains("www.w3.org/2005/atom");
  }

  /**
   * The beginning in lower case as far as it is ASCII, without a byte order mark and zero bytes.
   */
  private static String beginning(byte[] bytes) {
    int length = Math.min(bytes.length, BEGINNING);
    String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    String plain =
        text.replace("\0", "").replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "");
    return plain.stripLeading().toLowerCase(Locale.ROOT);
  }

  /** The names of a package's parts stand uncompressed in its local headers and its directory. */
  private static boolean isWordPackage(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains("word/document");
  }

  private static boolean startsWith(byte[] bytes, byte[] magic) {
    return bytes.length >= magic.length
        && java.util.Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
  }
}
