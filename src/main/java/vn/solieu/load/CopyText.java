package vn.solieu.load;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of PostgreSQL's COPY: columns parted by tabs, rows by line feeds. */
final class CopyText {
  private static final String NULL = "\\N";

  private final StringBuilder rows = new StringBuilder();
  private boolean atRowStart = true;

  /** Adds a value to the row; {@code null} is the database's null. */
  CopyText add(@Nullable Object value) {
    if (!atRowStart) {
      rows.append('\t');
    }
    atRowStart = false;
    if (value == null) {
      rows.append(NULL);
    } else if (value instanceof BigDecimal number) {
      rows.append(number.toPlainString());
    } else {
      escape(value.toString());
    }
    return this;
  }

  /** Ends the row. */
  void endRow() {
    rows.append('\n');
    atRowStart = true;
  }

  /** The rows in UTF-8. */
  byte[] toBytes() {
    return rows.toString().getBytes(StandardCharsets.UTF_8);
  }

  // Most texts have nothing to escape: they go in as they are.
  private void escape(String text) {
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '\r' && c != '\\') {
        continue;
      }
      String escaped = escaped(c, i);
      if (escaped != null) {
        rows.append(text, done, i).append(escaped);
        done = i + 1;
      }
    }
    rows.append(text, done, text.length());
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
