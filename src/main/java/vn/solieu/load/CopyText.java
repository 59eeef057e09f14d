package vn.solieu.load;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of PostgreSQL's COPY: columns parted by tabs, rows by line feeds. */
final class CopyText {
  private static final String NULL = "\\N";

  // Bytes at once: a chunk is megabytes, and each form of it in between would be as large again.
  private final ByteArrayOutputStream rows = new ByteArrayOutputStream(1 << 16);
  private boolean atRowStart = true;

  /** Adds a value to the row; {@code null} is the database's null. */
  CopyText add(@Nullable Object value) {
    if (!atRowStart) {
      rows.write('\t');
    }
    atRowStart = false;
    rows.writeBytes(text(value).getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Ends the row. */
  void endRow() {
    rows.write('\n');
    atRowStart = true;
  }

  /** The rows in UTF-8. */
  byte[] toBytes() {
    return rows.toByteArray();
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return NULL;
    }
    return value instanceof BigDecimal number ? number.toPlainString() : escaped(value.toString());
  }

  // Most texts have nothing to escape: they go in as they are.
  private static String escaped(String text) {
    StringBuilder result = null;
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String escape = c > '\r' && c != '\\' ? null : escaped(c, i);
      if (escape != null) {
        result = result == null ? new StringBuilder(text.length() + 16) : result;
        result.append(text, done, i).append(escape);
        done = i + 1;
      }
    }
    return result == null ? text : result.append(text, done, text.length()).toString();
  }

  private static @Nullable String escaped(char c, int at) {
    return switch (c) {
      case '\\' -> "\\\\";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\0' ->
          throw new IllegalArgumentException(
              "PostgreSQL cannot keep U+0000, which stands at " + at + " of a text");
      default -> null;
    };
  }
}
