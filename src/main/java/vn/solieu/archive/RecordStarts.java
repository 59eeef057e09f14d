package vn.solieu.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;

/** Finds where the next record of a WARC file begins after bytes that cannot be read. */
final class RecordStarts {
  private static final byte[] PLAIN = "WARC/1.".getBytes(StandardCharsets.US_ASCII);
  private static final int[] GZIP = {0x1F, 0x8B, 8};
  private static final int BUFFER = 65_536;

  private RecordStarts() {}

  /** Where the first record of {@code file} at or after {@code from} begins, plain or gzip. */
  static OptionalLong find(WarcContents.Opener file, long from) throws IOException {
    try (SeekableByteChannel channel = file.open()) {
      for (long at = from; ; at++) {
        at = candidate(channel, at);
        if (at < 0) {
          return OptionalLong.empty();
        }
        if (isRecord(channel, at)) {
          return OptionalLong.of(at);
        }
      }
    }
  }

  /** The next place with the first bytes of either kind of record; -1 at the end. */
  private static long candidate(SeekableByteChannel channel, long from) throws IOException {
    channel.position(from);
    InputStream in = new BufferedInputStream(Channels.newInputStream(channel), BUFFER);
    int gzip = 0;
    int plain = 0;
    long at = from;
    for (int next = in.read(); next >= 0; next = in.read()) {
      at++;
      gzip = next == GZIP[gzip] ? gzip + 1 : next == GZIP[0] ? 1 : 0;
      plain = next == PLAIN[plain] ? plain + 1 : next == PLAIN[0] ? 1 : 0;
      if (gzip == GZIP.length || plain == PLAIN.length) {
        return at - (gzip == GZIP.length ? GZIP.length : PLAIN.length);
      }
    }
    return -1;
  }

  private static boolean isRecord(SeekableByteChannel channel, long at) throws IOException {
    channel.position(at);
    InputStream in = Channels.newInputStream(channel);
    byte[] start = in.readNBytes(PLAIN.length);
    if (Arrays.equals(start, PLAIN)) {
      return true;
    }
    channel.position(at);
    try {
      return Arrays.equals(new GZIPInputStream(in).readNBytes(PLAIN.length), PLAIN);
    } catch (IOException e) {
      return false; // bytes that only look like the start of a gzip member
    }
  }
}
