package vn.solieu.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The pages of a WARC file that somebody else wrote, plain or gzip, version 1.0 or 1.1. A revisit
 * record is the page that it refers to, when that is in the same file.
 *
 * @param pages in the order of the file
 * @param problems the places that could not be read; what comes after them stands
 */
public record WarcContents(List<Page> pages, List<Problem> problems) {
  private static final int HTTP_OK = 200;

  /** A file with more broken places is not read further. */
  private static final int MOST_PROBLEMS = 1000;

  public WarcContents {
    pages = List.copyOf(pages);
    problems = List.copyOf(problems);
  }

  /**
   * A record that could not be read.
   *
   * @param position its offset
   * @param reason why
   */
  public record Problem(long position, String reason) {}

  /**
   * A page.
   *
   * @param url its address
   * @param position offset of the record that has its body
   * @param contentType media type as the server said, if it did
   */
  public record Page(String url, long position, @Nullable String contentType) {}

  /** A WARC file on whatever it lies; read from several places, each on a channel of its own. */
  public interface Opener {
    /** Opens it at its start. */
    SeekableByteChannel open() throws IOException;
  }

  /** Lists what {@code file} holds. */
  public static WarcContents of(Path file) {
    return of(() -> FileChannel.open(file, StandardOpenOption.READ));
  }

  /** Lists what {@code file} holds. */
  public static WarcContents of(Opener file) {
    Scan scan = new Scan();
    try {
      OptionalLong start = OptionalLong.of(0);
      while (start.isPresent() && scan.problems.size() < MOST_PROBLEMS) {
        start = scan.read(file, start.getAsLong());
      }
    } catch (IOException e) {
      scan.problems.add(new Problem(0, "the file cannot be read: " + e.getMessage()));
    }
    return new WarcContents(scan.pages, scan.problems);
  }

  private static final class Scan {
    private final List<Page> pages = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Page> byDigest = new HashMap<>();
    private final Map<String, Page> byCapture = new HashMap<>();

    /** Reads from {@code start} on; tells where to go on when a record cannot be read. */
    OptionalLong read(Opener file, long start) throws IOException {
      long position = start;
      boolean begun = start == 0;
      try (SeekableByteChannel channel = file.open();
          WarcReader reader = new WarcReader(channel.position(start))) {
        for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
          position = Math.max(position, reader.position());
          begun = true;
          tryAdd(next.get(), position);
        }
        return OptionalLong.empty();
      } catch (IOException | RuntimeException e) {
        // The reader throws unchecked exceptions for headers that are not well formed.
        if (begun) {
          problems.add(new Problem(position, "not readable after here: " + reason(e)));
        }
      }
      return RecordStarts.find(file, position + 1);
    }

    private static String reason(Exception e) {
      return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** A record that lacks what its kind must have is set aside alone. */
    private void tryAdd(WarcRecord found, long position) {
      try {
        add(found, position);
      } catch (IOException | RuntimeException e) {
        problems.add(new Problem(position, "a record cannot be read: " + reason(e)));
      }
    }

    private void add(WarcRecord found, long position) throws IOException {
      if (found instanceof WarcTargetRecord target && !hasTarget(target)) {
        throw new IOException("a " + target.type() + " record without WARC-Target-URI");
      }
      if (found instanceof WarcResponse response && isHttp(response)) {
        HttpResponse http = response.http();
        if (http.status() == HTTP_OK && isDocument(http.contentType().base().toString())) {
          String type = http.headers().first("Content-Type").orElse(null);
          keep(response, new Page(response.target(), position, type));
        }
      } else if (found instanceof WarcResource resource
          && isDocument(resource.contentType().base().toString())) {
        keep(resource, new Page(resource.target(), position, null));
      } else if (found instanceof WarcRevisit revisit) {
        resolve(revisit)
            .map(body -> new Page(revisit.target(), body.position(), body.contentType()))
            .ifPresent(pages::add);
      }
    }

    private void keep(WarcTargetRecord found, Page page) {
      found.payloadDigest().ifPresent(digest -> byDigest.putIfAbsent(digest.toString(), page));
      byCapture.put(found.target() + " " + found.date(), page);
      pages.add(page);
    }

    private Optional<Page> resolve(WarcRevisit revisit) {
      Optional<Page> byTime =
          revisit
              .refersToTargetURI()
              .flatMap(uri -> revisit.refersToDate().map(date -> byCapture.get(uri + " " + date)));
      return byTime.or(
          () -> revisit.payloadDigest().map(digest -> byDigest.get(digest.toString())));
    }

    private static boolean hasTarget(WarcTargetRecord found) {
      return found.headers().first("WARC-Target-URI").filter(uri -> !uri.isBlank()).isPresent();
    }

    private static boolean isHttp(WarcResponse response) {
      return response.target().startsWith("http");
    }

    // Pictures, scripts and styles of a crawl are no documents.
    private static boolean isDocument(String type) {
      String lower = type.toLowerCase(Locale.ROOT);
      return lower.equals("text/html")
          || lower.equals("text/plain")
          || lower.equals("application/xhtml+xml")
          || lower.equals("application/pdf")
          || lower.endsWith("wordprocessingml.document");
    }
  }
}
