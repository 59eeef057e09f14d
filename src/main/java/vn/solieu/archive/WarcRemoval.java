package vn.solieu.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Takes pages out of WARC files. A file is written anew beside itself and takes its own place in
 * one move, so that a process which is killed leaves the old or the new file, whole. Each record
 * that goes is replaced by one of the same length: no other moves. One process at a time may do
 * this.
 */
public final class WarcRemoval {
  private static final String PARTIAL = ".removing";

  private final Path folder;

  /** In the files of {@code folder}. */
  public WarcRemoval(Path folder) {
    this.folder = folder;
  }

  /**
   * A page that has to go.
   *
   * @param place where its record lies
   * @param sha256 digest of its body, which stays
   * @param note why, in one line, for who reads the file
   */
  public record Gone(WarcPlace place, String sha256, String note) {
    long position() {
      return place.position();
    }
  }

  /** Deletes the half-written files of a process that was killed. */
  public void clear() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> remains = Files.newDirectoryStream(folder, "*" + PARTIAL)) {
      for (Path partial : remains) {
        Files.delete(partial);
      }
    } catch (IOException e) {
      throw new ArchiveException(folder + " cannot be cleared: " + e.getMessage(), e);
    }
  }

  /**
   * Removes {@code pages}, all of the file {@code name}.
   *
   * @return false when a run is still writing that file, and nothing was done
   */
  public boolean remove(String name, List<Gone> pages) {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      return !Files.exists(folder.resolve(name + WarcSession.OPEN));
    }
    Path partial = folder.resolve(name + PARTIAL);
    try {
      try {
        write(file, partial, pages.stream().sorted(Comparator.comparing(Gone::position)).toList());
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(partial); // it has the pages that must go
      }
      try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
        directory.force(true);
      }
      return true;
    } catch (IOException | RuntimeException e) {
      throw new ArchiveException(
          "nothing could be removed from " + file + ": " + e.getMessage(), e);
    }
  }

  private static void write(Path file, Path partial, List<Gone> pages) throws IOException {
    try (FileChannel from = FileChannel.open(file, StandardOpenOption.READ);
        FileChannel to =
            FileChannel.open(
                partial,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
      long at = 0;
      for (Gone page : pages) {
        Optional<byte[]> instead = replacement(file, from, page);
        if (instead.isPresent()) {
          copy(from, at, page.position(), to);
          writeAll(ByteBuffer.wrap(instead.get()), to);
          at = page.position() + page.place().length();
        }
      }
      copy(from, at, from.size(), to);
      to.force(true);
    }
  }

  // Empty when the page is gone already.
  private static Optional<byte[]> replacement(Path file, FileChannel from, Gone page)
      throws IOException {
    checkEnd(file, from, page.position() + page.place().length());
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.position(page.position());
      try (WarcReader reader = new WarcReader(channel)) {
        WarcRecord found = reader.next().orElseThrow(() -> new IOException("no record there"));
        if (!(found instanceof WarcResponse response)) {
          return Optional.empty();
        }
        RemovedRecord removed =
            new RemovedRecord(
                found.headers().sole("WARC-Record-ID").orElse(""),
                response.target(),
                found.headers().sole("WARC-Date").orElse(""),
                page.sha256(),
                page.note());
        return Optional.of(removed.member(Math.toIntExact(page.place().length())));
      }
    }
  }

  // Records are not cut through, whatever the index says.
  private static void checkEnd(Path file, FileChannel from, long end) throws IOException {
    ByteBuffer magic = ByteBuffer.allocate(2);
    if (end != from.size() && (from.read(magic, end) != 2 || magic.getShort(0) != 0x1F8B)) {
      throw new IOException("no record of " + file.getFileName() + " ends at " + end);
    }
  }

  private static void copy(FileChannel from, long start, long end, FileChannel to)
      throws IOException {
    for (long at = start; at < end; ) {
      at += from.transferTo(at, end - at, to);
    }
  }

  private static void writeAll(ByteBuffer bytes, FileChannel to) throws IOException {
    while (bytes.hasRemaining()) {
      to.write(bytes);
    }
  }
}
