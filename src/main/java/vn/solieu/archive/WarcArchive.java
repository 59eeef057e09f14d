package vn.solieu.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/** Opens records of WARC files directly, and repairs files whose writer was killed. */
public final class WarcArchive {
  private final Path folder;
  private final int maxBytes;

  /** The files of {@code folder}; no body of more than {@code maxBytes} unpacked is read. */
  public WarcArchive(Path folder, int maxBytes) {
    this.folder = folder;
    this.maxBytes = maxBytes;
  }

  /**
   * The body of a page.
   *
   * @param bytes without content coding
   * @param contentType media type as the server said, if it did
   */
  public record Body(byte[] bytes, @Nullable String contentType) {}

  /** The body of the record at {@code place}, without content coding. */
  public byte[] read(WarcPlace place) {
    return readPage(place).bytes();
  }

  /** The body of the record at {@code place} with what the server said of it. */
  public Body readPage(WarcPlace place) {
    try (FileChannel channel = open(place.file())) {
      channel.position(place.position());
      try (WarcReader reader = new WarcReader(channel)) {
        WarcRecord found =
            reader.next().orElseThrow(() -> new IOException("no record at " + place.position()));
        return new Body(body(found, maxBytes), contentType(found));
      }
    } catch (IOException | RuntimeException e) {
      // The reader throws unchecked exceptions for headers that are not well formed.
      throw new ArchiveException(
          folder.resolve(place.file()) + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * The body of the record that {@code in} stands at, without content coding; no more than {@code
   * maxBytes}. The stream is left open, somewhere behind the record's start.
   *
   * @throws IOException when there is no such record
   */
  @SuppressWarnings("resource") // the stream is the caller's
  public static byte[] readNext(InputStream in, int maxBytes) throws IOException {
    try {
      WarcRecord found =
          new WarcReader(in).next().orElseThrow(() -> new IOException("no record there"));
      return body(found, maxBytes);
    } catch (RuntimeException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private FileChannel open(String name) throws IOException {
    try {
      return FileChannel.open(folder.resolve(name), StandardOpenOption.READ);
    } catch (NoSuchFileException e) {
      // The run that writes it goes on.
      return FileChannel.open(folder.resolve(name + WarcSession.OPEN), StandardOpenOption.READ);
    }
  }

  private static @Nullable String contentType(WarcRecord found) throws IOException {
    return found instanceof WarcResponse response
        ? response.http().headers().first("Content-Type").orElse(null)
        : null;
  }

  static byte[] body(WarcRecord found, int maxBytes) throws IOException {
    if (found instanceof WarcResponse response) {
      HttpResponse http = response.http();
      return bytes(http.bodyDecoded(), maxBytes);
    }
    if (found instanceof WarcResource resource) {
      return bytes(resource.body(), maxBytes);
    }
    throw new IOException("a record of type " + found.type() + " has no body of a page");
  }

  private static byte[] bytes(MessageBody body, int maxBytes) throws IOException {
    try (InputStream in = body.stream()) {
      byte[] bytes = in.readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        throw new IOException("more than " + maxBytes + " bytes");
      }
      return bytes;
    }
  }

  /**
   * Closes the files whose writer was killed: what comes after their last whole record is cut off.
   *
   * @return one line on each of them
   */
  public List<String> repair() {
    List<String> repaired = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return repaired;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(WarcArchive::isOpen).sorted().toList()) {
        repair(file, repaired);
      }
    } catch (IOException e) {
      throw new ArchiveException(folder + " cannot be repaired: " + e.getMessage(), e);
    }
    return repaired;
  }

  private static boolean isOpen(Path file) {
    return file.toString().endsWith(WarcSession.OPEN);
  }

  private static void repair(Path file, List<String> repaired) throws IOException {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        return; // its writer lives
      }
      long whole = GzipMembers.wholeLength(file);
      long cut = channel.size() - whole;
      channel.truncate(whole);
      channel.force(true);
      String name = String.valueOf(file.getFileName());
      String closed = name.substring(0, name.length() - WarcSession.OPEN.length());
      Files.move(file, file.resolveSibling(whole == 0 ? closed + ".empty" : closed));
      repaired.add(closed + ": closed, " + cut + " bytes of a torn record cut off");
    } catch (OverlappingFileLockException e) {
      return; // its writer is this process
    }
  }
}
