package vn.solieu.parse.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.IssueCode;
import vn.solieu.parse.document.RejectedDocument;

/**
 * The parts of a word processing package that hold text. A package that would grow beyond the
 * limits is refused before it does.
 */
final class WordPackage {
  static final String DOCUMENT = "word/document.xml";
  static final String STYLES = "word/styles.xml";
  static final String PROPERTIES = "docProps/core.xml";

  private static final Set<String> WANTED = Set.of(DOCUMENT, STYLES, PROPERTIES);
  private static final long MOST_BYTES = 64L << 20;
  private static final int MOST_ENTRIES = 20_000;

  private final Map<String, byte[]> parts;

  private WordPackage(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  /**
   * Unpacks the wanted parts.
   *
   * @throws RejectedDocument {@code UNSAFE_ARCHIVE} beyond the limits, {@code MALFORMED} for a
   *     broken or encrypted package
   */
  static WordPackage unpack(byte[] bytes) throws RejectedDocument {
    Map<String, byte[]> parts = new HashMap<>();
    long left = MOST_BYTES;
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        left -= copy(zip, WANTED.contains(entry.getName()) ? part : null, left);
        if (part.size() > 0) {
          parts.putIfAbsent(entry.getName(), part.toByteArray());
        }
        if (++entries > MOST_ENTRIES || parts.size() == WANTED.size()) {
          break;
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      if (!parts.containsKey(DOCUMENT)) {
        throw new RejectedDocument(
            IssueCode.MALFORMED, "the package cannot be unpacked: " + e.getMessage(), e);
      }
    }
    if (!parts.containsKey(DOCUMENT)) {
      throw new RejectedDocument(IssueCode.MALFORMED, "the package has no part " + DOCUMENT);
    }
    return new WordPackage(parts);
  }

  /** Reads an entry to its end, into {@code part} if it is wanted; tells its size. */
  private static long copy(ZipInputStream zip, @Nullable ByteArrayOutputStream part, long left)
      throws IOException, RejectedDocument {
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
      size += n;
      if (size > left) {
        throw new RejectedDocument(
            IssueCode.UNSAFE_ARCHIVE, "unpacks to more than " + (MOST_BYTES >> 20) + " MB");
      }
      if (part != null) {
        part.write(buffer, 0, n);
      }
    }
    return size;
  }

  /** A part's bytes, if the package has it. */
  Optional<byte[]> part(String name) {
    return Optional.ofNullable(parts.get(name));
  }
}
