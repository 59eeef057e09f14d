package vn.solieu.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * Writes captures of one run into WARC files, each record a gzip member of its own, a new file when
 * one is full. A file ends in {@code .open} and is locked while it is written; what {@link #force}
 * has returned from is on the disk. Not thread safe.
 */
public final class WarcSession implements AutoCloseable {
  /** What a file has behind its name while it is written. */
  static final String OPEN = ".open";

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path folder;
  private final String software;
  private final long maxBytes;
  private @Nullable OpenFile current;

  /**
   * Writes below {@code folder}.
   *
   * @param software what the files say they were written by
   * @param maxBytes a file of this size is full
   */
  public WarcSession(Path folder, String software, long maxBytes) {
    this.folder = folder;
    this.software = software;
    this.maxBytes = maxBytes;
  }

  private record OpenFile(
      String name, Path path, FileChannel channel, FileLock lock, WarcWriter writer) {}

  /** Appends {@code capture}: its request, and its response or, for a known body, a revisit. */
  public WarcPlace append(HttpCapture capture) {
    try {
      OpenFile file = file(capture.at());
      UUID id = UUID.randomUUID();
      long start = file.writer.position();
      if (capture.original() == null) {
        file.writer.write(response(capture, id));
      } else {
        file.writer.write(revisit(capture, capture.original(), id));
      }
      long end = file.writer.position();
      file.writer.write(
          new WarcRequest.Builder(capture.target())
              .version(MessageVersion.WARC_1_1)
              .date(capture.at())
              .body(MediaType.HTTP_REQUEST, capture.request())
              .concurrentTo(URI.create("urn:uuid:" + id))
              .build());
      return new WarcPlace(file.name, start, end - start);
    } catch (IOException e) {
      throw new ArchiveException(
          "a WARC file in " + folder + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static WarcResponse response(HttpCapture capture, UUID id) throws IOException {
    return new WarcResponse.Builder(capture.target())
        .recordId(id)
        .version(MessageVersion.WARC_1_1)
        .date(capture.at())
        .payloadDigest(new WarcDigest("sha256", Digest.hex(capture.body())))
        .body(MediaType.HTTP_RESPONSE, join(capture.responseHead(), capture.body()))
        .build();
  }

  private static WarcRevisit revisit(HttpCapture capture, HttpCapture.Original original, UUID id)
      throws IOException {
    URI profile =
        original.notModified()
            ? WarcRevisit.SERVER_NOT_MODIFIED_1_1
            : WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1;
    return new WarcRevisit.Builder(capture.target(), profile)
        .recordId(id)
        .version(MessageVersion.WARC_1_1)
        .date(capture.at())
        .setHeader("WARC-Refers-To-Target-URI", original.target())
        .setHeader("WARC-Refers-To-Date", original.at().toString())
        .payloadDigest(new WarcDigest("sha256", capture.sha256()))
        .body(MediaType.HTTP_RESPONSE, capture.responseHead())
        .build();
  }

  private OpenFile file(Instant at) throws IOException {
    OpenFile file = current;
    if (file != null && file.writer.position() < maxBytes) {
      return file;
    }
    close();
    OpenFile next = open(at);
    current = next;
    return next;
  }

  private OpenFile open(Instant at) throws IOException {
    Files.createDirectories(folder);
    String id = UUID.randomUUID().toString().substring(0, 8);
    String name = "solieu-" + STAMP.format(at) + "-" + id + ".warc.gz";
    Path path = folder.resolve(name + OPEN);
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    FileLock lock =
        Optional.ofNullable(channel.tryLock())
            .orElseThrow(() -> new IOException(path + " is locked by another process"));
    WarcWriter writer = new WarcWriter(channel, WarcCompression.GZIP);
    writer.write(
        new Warcinfo.Builder()
            .filename(name)
            .version(MessageVersion.WARC_1_1)
            .date(at)
            .fields(
                Map.of(
                    "software", List.of(software),
                    "format", List.of("WARC File Format 1.1")))
            .build());
    return new OpenFile(name, path, channel, lock, writer);
  }

  /** Brings everything that was appended to the disk. */
  public void force() {
    OpenFile file = current;
    if (file != null) {
      try {
        file.channel.force(false);
      } catch (IOException e) {
        throw new ArchiveException(file.path + " cannot be brought to the disk", e);
      }
    }
  }

  @Override
  public void close() {
    OpenFile file = current;
    current = null;
    if (file != null) {
      try {
        file.channel.force(true);
        file.lock.release();
        file.writer.close();
        Files.move(file.path, folder.resolve(file.name));
      } catch (IOException e) {
        throw new ArchiveException(file.path + " cannot be closed: " + e.getMessage(), e);
      }
    }
  }

  private static byte[] join(byte[] head, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(head.length + body.length);
    out.writeBytes(head);
    out.writeBytes(body);
    return out.toByteArray();
  }
}
