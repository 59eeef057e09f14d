package vn.solieu.parse.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Recognises UTF-16 without a byte order mark: of a Vietnamese text three characters in four are
 * ASCII, so three in four high bytes are zero and hardly a low byte is.
 */
final class Utf16Guess {
  private static final double ZERO_HIGH_BYTES = 0.4;
  private static final double ZERO_LOW_BYTES = 0.02;
  private static final int SAMPLE = 64 * 1024;

  private Utf16Guess() {}

  /** The byte order, if {@code bytes} look like UTF-16. */
  static Optional<Charset> guess(byte[] bytes) {
    int pairs = Math.min(bytes.length, SAMPLE) / 2;
    if (pairs == 0) {
      return Optional.empty();
    }
    int evenZeros = 0;
    int oddZeros = 0;
    for (int i = 0; i < pairs; i++) {
      evenZeros += bytes[2 * i] == 0 ? 1 : 0;
      oddZeros += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (oddZeros > pairs * ZERO_HIGH_BYTES && evenZeros <= pairs * ZERO_LOW_BYTES) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    boolean bigEndian = evenZeros > pairs * ZERO_HIGH_BYTES && oddZeros <= pairs * ZERO_LOW_BYTES;
    return bigEndian ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }
}
