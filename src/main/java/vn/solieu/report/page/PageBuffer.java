package vn.solieu.report.page;

import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Takes the characters of one page and makes bytes of them, each copied but once. */
final class PageBuffer extends Writer {
  private char[] letters = new char[1 << 15];
  private int length;

  @Override
  public void write(int letter) {
    makeRoom(1);
    letters[length++] = (char) letter;
  }

  @Override
  public void write(char[] from, int offset, int count) {
    makeRoom(count);
    System.arraycopy(from, offset, letters, length, count);
    length += count;
  }

  @Override
  public void write(String text, int offset, int count) {
    makeRoom(count);
    text.getChars(offset, offset + count, letters, length);
    length += count;
  }

  private void makeRoom(int count) {
    if (length + count > letters.length) {
      letters = Arrays.copyOf(letters, Math.max(length + count, letters.length * 2));
    }
  }

  /** The page in UTF-8. */
  byte[] bytes() {
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(letters, 0, length));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    return bytes;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
