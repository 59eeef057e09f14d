package vn.solieu.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Raw bytes by their SHA-256: {@code ab/cd/abcd…} beside {@code abcd….json}, which says where the
 * bytes first came from. A file appears under its name only when it is complete and on the disk,
 * and is never written again. Any number of processes may store at once. Bytes that came over HTTP
 * lie in WARC files and are found by an index.
 */
public final class PageArchive {
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private final Path root;
  private final JsonFactory json = new JsonFactory();
  private final Fallback fetched;

  /** Finds bytes that are not among the files. */
  public interface Fallback {
    /** The bytes of {@code sha256}; empty when they are not there either. */
    Optional<byte[]> find(String sha256);
  }

  /** The archive below {@code root}, which is made when something is stored. */
  public PageArchive(Path root) {
    this(root, sha256 -> Optional.empty());
  }

  /** The same, with {@code fetched} for what lies in WARC files. */
  public PageArchive(Path root, Fallback fetched) {
    this.root = root;
    this.fetched = fetched;
  }

  /** Keeps {@code bytes}; those that are there already stay as they are. */
  public Stored store(byte[] bytes, Capture capture) {
    String sha256 = Digest.hex(bytes);
    Path file = fileOf(sha256);
    try {
      if (Files.exists(file)) {
        return new Stored(sha256, false);
      }
      Files.createDirectories(file.resolveSibling(""));
      // The record goes first: bytes under their name always have one.
      publish(record(sha256, bytes.length, capture), file.resolveSibling(sha256 + ".json"));
      publish(bytes, file);
      return new Stored(sha256, true);
    } catch (IOException e) {
      throw new ArchiveException(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** The bytes of {@code sha256}, checked against it. */
  public byte[] read(String sha256) {
    Path file = fileOf(sha256);
    try {
      byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : fetched(sha256, file);
      if (!Digest.hex(bytes).equals(sha256)) {
        throw new ArchiveException(file + " was changed: its digest is " + Digest.hex(bytes));
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw new ArchiveException(file + " is missing from the archive", e);
    } catch (IOException e) {
      throw new ArchiveException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Removes the bytes of {@code sha256}, which may no longer be kept; their record stays. What lies
   * in WARC files is removed by {@link WarcRemoval}.
   */
  public void remove(String sha256) {
    Path file = fileOf(sha256);
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new ArchiveException(file + " cannot be removed: " + e.getMessage(), e);
    }
  }

  private byte[] fetched(String sha256, Path file) throws NoSuchFileException {
    return fetched.find(sha256).orElseThrow(() -> new NoSuchFileException(file.toString()));
  }

  private Path fileOf(String sha256) {
    if (!DIGEST.matcher(sha256).matches()) {
      throw new IllegalArgumentException("no SHA-256 digest: " + sha256);
    }
    return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
  }

  private static void publish(byte[] bytes, Path file) throws IOException {
    Path partial = file.resolveSibling("." + UUID.randomUUID() + ".part");
    try {
      try (FileChannel channel =
          FileChannel.open(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(partial);
    }
    syncDirectory(file.resolveSibling(""));
  }

  // Without it the name of the file may be lost with the power although its bytes are there.
  private static void syncDirectory(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private byte[] record(String sha256, int length, Capture capture) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), out)) {
      generator.writeStartObject();
      generator.writeStringProperty("sha256", sha256);
      generator.writeNumberProperty("length", length);
      generator.writeStringProperty("captured_at", capture.capturedAt().toString());
      generator.writeStringProperty("name", capture.name());
      generator.writeStringProperty("url", capture.url());
      generator.writeStringProperty("content_type", capture.contentType());
      generator.writeEndObject();
    }
    return out.toByteArray();
  }
}
