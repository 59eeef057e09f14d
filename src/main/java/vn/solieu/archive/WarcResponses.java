package vn.solieu.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** Lists the pages of a WARC file that {@link WarcSession} wrote, as an index has them. */
public final class WarcResponses {
  private WarcResponses() {}

  /**
   * A page.
   *
   * @param url address that was asked for
   * @param at when it was fetched
   * @param sha256 digest of its body without content coding
   * @param contentType media type as the server said, if it did
   * @param place where its record lies
   */
  public record Response(
      String url, Instant at, String sha256, @Nullable String contentType, WarcPlace place) {}

  /**
   * The pages in {@code file}, in its order; those that were removed are none.
   *
   * @throws ArchiveException when it cannot be read to its end
   */
  public static List<Response> list(Path file) {
    String name = String.valueOf(file.getFileName());
    List<Response> found = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        WarcReader reader = new WarcReader(channel)) {
      Optional<WarcRecord> next = reader.next();
      while (next.isPresent()) {
        long start = reader.position();
        Optional<Unplaced> page = page(next.get());
        next = reader.next();
        long end = next.isPresent() ? reader.position() : channel.size();
        page.ifPresent(one -> found.add(one.at(new WarcPlace(name, start, end - start))));
      }
      return found;
    } catch (IOException | RuntimeException e) {
      // The reader throws unchecked exceptions for headers that are not well formed.
      throw new ArchiveException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Optional<Unplaced> page(WarcRecord record) throws IOException {
    if (!(record instanceof WarcResponse response)) {
      return Optional.empty();
    }
    String type = response.http().headers().first("Content-Type").orElse(null);
    String sha256 = Digest.hex(WarcArchive.body(record, Integer.MAX_VALUE - 8));
    return Optional.of(new Unplaced(response.target(), response.date(), sha256, type));
  }

  private record Unplaced(String url, Instant date, String sha256, @Nullable String contentType) {
    Response at(WarcPlace place) {
      return new Response(url, date, sha256, contentType, place);
    }
  }
}
