package vn.solieu.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * What stands in a WARC file in the place of a record that was removed: a gzip member with a {@code
 * metadata} record, exactly as long as the one before, so that all others stay where they are.
 *
 * @param id record id of the record before
 * @param target address of the page
 * @param date when it was captured, as the record said
 * @param sha256 digest of the body that is gone
 * @param note why, in one line
 */
record RemovedRecord(String id, String target, String date, String sha256, String note) {
  private static final byte[] MEMBER = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, (byte) 0xFF};
  private static final int TRAILER = 8;
  private static final int BLOCK_HEADER = 5;
  private static final int LARGEST_BLOCK = 65_535;
  private static final String END = "\r\n\r\n";

  /** The member of {@code length} bytes. */
  byte[] member(int length) {
    byte[] fitting = member(length, fullHead());
    return fitting.length > 0 ? fitting : bareMember(length);
  }

  // A page of a few bytes leaves no room for what the warehouse knows as well.
  private byte[] bareMember(int length) {
    byte[] fitting = member(length, head(""));
    if (fitting.length == 0) {
      throw new ArchiveException("no record can be made of " + length + " bytes");
    }
    return fitting;
  }

  private String fullHead() {
    return head(
        "WARC-Target-URI: " + target + "\r\nWARC-Payload-Digest: sha256:" + sha256 + "\r\n");
  }

  private String head(String more) {
    return "WARC/1.1\r\nWARC-Type: metadata\r\nWARC-Record-ID: "
        + id
        + "\r\nWARC-Date: "
        + date
        + "\r\n"
        + more
        + "Content-Type: text/plain; charset=utf-8\r\n";
  }

  // The head is deflated; what follows is stored as it is, so that its length can be chosen.
  private byte[] member(int length, String headText) {
    byte[] head = headText.getBytes(StandardCharsets.UTF_8);
    byte[] deflated = deflate(head);
    int room = length - MEMBER.length - deflated.length - TRAILER;
    int blocks =
        Math.max(1, (room + LARGEST_BLOCK + BLOCK_HEADER - 1) / (LARGEST_BLOCK + BLOCK_HEADER));
    byte[] rest = rest(room - blocks * BLOCK_HEADER);
    if (rest.length == 0) {
      return rest;
    }
    ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    out.put(MEMBER).put(deflated);
    int share = (rest.length + blocks - 1) / blocks;
    for (int at = 0; at < rest.length; at += share) {
      int size = Math.min(share, rest.length - at);
      out.put((byte) (at + size == rest.length ? 1 : 0))
          .putShort((short) size)
          .putShort((short) ~size);
      out.put(rest, at, size);
    }
    CRC32 sum = new CRC32();
    sum.update(head);
    sum.update(rest);
    out.putInt((int) sum.getValue()).putInt(head.length + rest.length);
    return out.array();
  }

  // What comes after the head, in that many bytes; none when they are too few.
  private byte[] rest(int bytes) {
    String form = "Content-Length: %010d" + END;
    int size = bytes - String.format(Locale.ROOT, form, 0).length() - END.length();
    if (size < 0) {
      return new byte[0];
    }
    byte[] body = new byte[size];
    Arrays.fill(body, (byte) ' ');
    byte[] said = note.getBytes(StandardCharsets.UTF_8);
    if (said.length <= size) {
      System.arraycopy(said, 0, body, 0, said.length);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes);
    out.writeBytes(String.format(Locale.ROOT, form, size).getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(body);
    out.writeBytes(END.getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private static byte[] deflate(byte[] plain) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setInput(plain);
      byte[] out = new byte[plain.length + 64];
      int size = deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH);
      return Arrays.copyOf(out, size);
    } finally {
      deflater.end();
    }
  }
}
