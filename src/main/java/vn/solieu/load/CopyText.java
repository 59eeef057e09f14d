package vn.solieu.load;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the text format of PostgreSQL's COPY: columns parted by tabs, rows by line feeds, in
 * UTF-8. Letters become bytes here and nowhere in between: a chunk is megabytes, and each form of
 * it in between would be as large again and would take its time.
 */
final class CopyText {
  private static final int PIECE = 1 << 17;

  private final Sink sink;
  private final byte[] piece = new byte[PIECE];
  private int used;
  private boolean atRowStart = true;

  /** Rows that go to {@code sink} piece by piece, while the next ones are still being written. */
  CopyText(Sink sink) {
    this.sink = sink;
  }

  /** Adds a value to the row; {@code null} is the database's null. */
  CopyText add(@Nullable Object value) {
    if (!atRowStart) {
      put('\t');
    }
    atRowStart = false;
    if (value == null) {
      put('\\');
      put('N');
    } else {
      addEscaped(value instanceof BigDecimal number ? number.toPlainString() : value.toString());
    }
    return this;
  }

  /** Ends the row. */
  void endRow() {
    put('\n');
    atRowStart = true;
  }

  /** Hands on what is still here. */
  void flush() {
    sink.take(piece, 0, used);
    used = 0;
  }

  private void addEscaped(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c > '\r' && c < 0x80 && c != '\\') {
        put(c);
      } else if (c < 0x80) {
        addAscii(c, i);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        addLong(Character.toCodePoint(c, text.charAt(++i)));
      } else {
        addLong(Character.isSurrogate(c) ? '?' : c);
      }
    }
  }

  private void addAscii(char c, int at) {
    switch (c) {
      case '\\' -> put('\\', '\\');
      case '\t' -> put('\\', 't');
      case '\n' -> put('\\', 'n');
      case '\r' -> put('\\', 'r');
      case '\0' ->
          throw new IllegalArgumentException(
              "PostgreSQL cannot keep U+0000, which stands at " + at + " of a text");
      default -> put(c);
    }
  }

  private void addLong(int codePoint) {
    if (codePoint < 0x80) {
      put(codePoint);
    } else if (codePoint < 0x800) {
      put(0xC0 | codePoint >> 6);
      putTail(codePoint);
    } else if (codePoint < 0x10000) {
      put(0xE0 | codePoint >> 12);
      putTail(codePoint >> 6);
      putTail(codePoint);
    } else {
      put(0xF0 | codePoint >> 18);
      putTail(codePoint >> 12);
      putTail(codePoint >> 6);
      putTail(codePoint);
    }
  }

  private void putTail(int bits) {
    put(0x80 | bits & 0x3F);
  }

  private void put(int first, int second) {
    put(first);
    put(second);
  }

  private void put(int unit) {
    if (used == PIECE) {
      flush();
    }
    piece[used++] = (byte) unit;
  }

  /** What takes the bytes. */
  @FunctionalInterface
  interface Sink {
    void take(byte[] bytes, int from, int count);
  }
}
