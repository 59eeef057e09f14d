package vn.solieu.parse.charset;

/** Tells binary content from text in some eight-bit character set. */
final class BinaryContent {
  /** Text has next to no control characters; of random bytes one in ten is one. */
  private static final double MOST_CONTROLS = 0.01;

  private static final int SAMPLE = 1 << 20;

  private BinaryContent() {}

  /** Whether the first megabyte has a zero byte or many control characters. */
  static boolean isBinary(byte[] bytes) {
    int sample = Math.min(bytes.length, SAMPLE);
    for (int i = 0; i < sample; i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return hasManyControls(bytes);
  }

  /** The same for a page, in which browsers pass over a few zero bytes. */
  static boolean isBinaryPage(byte[] bytes) {
    return hasManyControls(bytes);
  }

  private static boolean hasManyControls(byte[] bytes) {
    int controls = 0;
    int sample = Math.min(bytes.length, SAMPLE);
    for (int i = 0; i < sample; i++) {
      byte b = bytes[i];
      if (b >= 0 && b < 0x20 && !isLayout(b)) {
        controls++;
      }
    }
    return controls > 1 && controls > sample * MOST_CONTROLS;
  }

  private static boolean isLayout(byte b) {
    return b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == 0x0B;
  }
}
