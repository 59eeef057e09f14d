package vn.solieu.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
 * @param problem why the file could not be read to its end, if so; the pages before that stand
 */
public record WarcContents(List<Page> pages, Optional<String> problem) {
  private static final int HTTP_OK = 200;

  public WarcContents {
    pages = List.copyOf(pages);
  }

  /**
   * A page.
   *
   * @param url its address
   * @param position offset of the record that has its body
   * @param contentType media type as the server said, if it did
   */
  public record Page(String url, long position, @Nullable String contentType) {}

  /** Lists what {@code file} holds. */
  public static WarcContents of(Path file) {
    Scan scan = new Scan();
    try (WarcReader reader = new WarcReader(file)) {
      for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        scan.add(next.get(), reader.position());
      }
      return new WarcContents(scan.pages, Optional.empty());
    } catch (IOException | RuntimeException e) {
      // The reader throws unchecked exceptions for headers that are not well formed.
      return new WarcContents(
          scan.pages, Optional.of("cannot be read to its end: " + e.getMessage()));
    }
  }

  private static final class Scan {
    private final List<Page> pages = new ArrayList<>();
    private final Map<String, Page> byDigest = new HashMap<>();
    private final Map<String, Page> byCapture = new HashMap<>();

    void add(WarcRecord found, long position) throws IOException {
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
