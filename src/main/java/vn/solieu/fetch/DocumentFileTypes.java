package vn.solieu.fetch;

import java.util.Locale;
import java.util.Set;

/**
 * Which files of a folder hold documents, by their extension. Tables, programs and pictures beside
 * them are not read; a file without an extension is.
 */
public final class DocumentFileTypes {
  private static final Set<String> EXTENSIONS =
      Set.of(
          "txt", "text", "md", "html", "htm", "xhtml", "shtml", "php", "aspx", "pdf", "docx", "xml",
          "rss", "atom", "warc");

  private DocumentFileTypes() {}

  /** Whether {@code name} is that of a document; {@code x.warc.gz} counts as {@code x.warc}. */
  public static boolean isDocument(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String unpacked = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    int dot = unpacked.lastIndexOf('.');
    boolean inName = dot > unpacked.lastIndexOf('/');
    return inName ? EXTENSIONS.contains(unpacked.substring(dot + 1)) : unpacked.equals(lower);
  }
}
