package vn.solieu.archive;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Tells how much of a file is whole gzip members (RFC 1952), each with its check sum. */
final class GzipMembers {
  private static final int HEADER = 10;
  private static final int TRAILER = 8;
  private static final int BUFFER = 65_536;

  private GzipMembers() {}

  /** The length of the whole members that {@code file} begins with. */
  static long wholeLength(Path file) throws IOException {
    long whole = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        PushbackInputStream bytes = new PushbackInputStream(in, BUFFER)) {
      for (long length = member(bytes); length > 0; length = member(bytes)) {
        whole += length;
      }
    } catch (EOFException | DataFormatException e) {
      return whole; // the last member is torn
    }
    return whole;
  }

  // The length of the member that comes next; 0 when none does.
  private static long member(PushbackInputStream in) throws IOException, DataFormatException {
    byte[] header = in.readNBytes(HEADER);
    boolean isPlain =
        header.length == HEADER
            && (header[0] & 0xFF) == 0x1F
            && (header[1] & 0xFF) == 0x8B
            && header[2] == 8
            && header[3] == 0; // the writer puts no name or comment into it
    if (!isPlain) {
      return 0;
    }
    Inflater inflater = new Inflater(true);
    try {
      CRC32 sum = new CRC32();
      long packed = inflate(in, inflater, sum);
      byte[] trailer = new byte[TRAILER];
      new DataInputStream(in).readFully(trailer);
      if (sum.getValue() != littleEndian(trailer)) {
        throw new DataFormatException("check sum");
      }
      return HEADER + packed + TRAILER;
    } finally {
      inflater.end();
    }
  }

  private static long inflate(PushbackInputStream in, Inflater inflater, CRC32 sum)
      throws IOException, DataFormatException {
    byte[] packed = new byte[BUFFER];
    byte[] plain = new byte[BUFFER];
    int filled = 0;
    while (!inflater.finished()) {
      if (inflater.needsInput()) {
        filled = in.read(packed);
        if (filled < 0) {
          throw new EOFException();
        }
        inflater.setInput(packed, 0, filled);
      }
      sum.update(plain, 0, inflater.inflate(plain));
    }
    int rest = inflater.getRemaining();
    in.unread(packed, filled - rest, rest);
    return inflater.getBytesRead();
  }

  private static long littleEndian(byte[] trailer) {
    long value = 0;
    for (int i = 3; i >= 0; i--) {
      value = value << 8 | (trailer[i] & 0xFF);
    }
    return value;
  }
}
