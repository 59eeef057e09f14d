package vn.solieu.load;

import java.math.BigDecimal;
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

  /** Whether there is no row yet. */
  boolean isEmpty() {
    return rows.isEmpty();
  }

  @Override
  public String toString() {
    return rows.toString();
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> rows.append("\\\\");
        case '\t' -> rows.append("\\t");
        case '\n' -> rows.append("\\n");
        case '\r' -> rows.append("\\r");
        case '\0' ->
            throw new IllegalArgumentException(
                "PostgreSQL cannot keep U+0000, which stands at " + i + " of a text");
        default -> rows.append(c);
      }
    }
  }
}
