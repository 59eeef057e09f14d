package vn.solieu.parse.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A byte order mark at the start of a text.
 *
 * @param charset what it says
 * @param length its length in bytes
 */
record ByteOrderMark(Charset charset, int length) {
  private record Sign(int[] bytes, Charset charset) {}

  /** UTF-32 before UTF-16: the little-endian marks begin alike. */
  private static final List<Sign> SIGNS =
      List.of(
          new Sign(new int[] {0xEF, 0xBB, 0xBF}, StandardCharsets.UTF_8),
          new Sign(new int[] {0xFF, 0xFE, 0, 0}, Charset.forName("UTF-32LE")),
          new Sign(new int[] {0, 0, 0xFE, 0xFF}, Charset.forName("UTF-32BE")),
          new Sign(new int[] {0xFF, 0xFE}, StandardCharsets.UTF_16LE),
          new Sign(new int[] {0xFE, 0xFF}, StandardCharsets.UTF_16BE));

  /** The mark that {@code bytes} start with, if any. */
  static Optional<ByteOrderMark> find(byte[] bytes) {
    return SIGNS.stream()
        .filter(sign -> startsWith(bytes, sign.bytes()))
        .findFirst()
        .map(sign -> new ByteOrderMark(sign.charset(), sign.bytes().length));
  }

  private static boolean startsWith(byte[] bytes, int[] sign) {
    if (bytes.length < sign.length) {
      return false;
    }
    for (int i = 0; i < sign.length; i++) {
      if ((bytes[i] & 0xFF) != sign[i]) {
        return false;
      }
    }
    return true;
  }
}
