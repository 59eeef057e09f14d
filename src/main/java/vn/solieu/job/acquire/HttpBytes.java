package vn.solieu.job.acquire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import vn.solieu.fetch.http.HttpAnswer;

/** Requests and answers as the bytes of HTTP/1.1, as WARC records hold them (ISO 28500, 6.3). */
final class HttpBytes {
  private HttpBytes() {}

  /** The request that {@code answer} came to. */
  static byte[] request(HttpAnswer answer) {
    String query = answer.uri().getRawQuery() == null ? "" : "?" + answer.uri().getRawQuery();
    StringBuilder head = new StringBuilder("GET ").append(answer.uri().getRawPath()).append(query);
    head.append(" HTTP/1.1\r\n");
    add(head, "Host", answer.uri().getRawAuthority());
    answer.requestHeaders().stream()
        .filter(field -> !field.name().equalsIgnoreCase("host"))
        .forEach(field -> add(head, field.name(), field.value()));
    return bytes(head.append("\r\n"));
  }

  /**
   * Status line and headers. What no longer holds for the kept body is renamed, as crawlers do: the
   * transfer coding always, the content coding when the body is kept unpacked.
   */
  static byte[] head(HttpAnswer answer, boolean isUnpacked) {
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(answer.status());
    head.append(' ').append(answer.reason()).append("\r\n");
    List<String> stale =
        isUnpacked
            ? List.of("transfer-encoding", "content-encoding", "content-length")
            : List.of("transfer-encoding");
    for (HttpAnswer.Field field : answer.headers()) {
      boolean isStale = stale.contains(field.name().toLowerCase(Locale.ROOT));
      add(head, isStale ? "X-Crawler-" + field.name() : field.name(), field.value());
    }
    return bytes(head.append("\r\n"));
  }

  /** Whether readers of WARC files can unpack the body as it came. */
  static boolean isKeptPacked(HttpAnswer answer) {
    String coding =
        answer.header("content-encoding").map(String::strip).orElse("").toLowerCase(Locale.ROOT);
    byte[] wire = answer.wire();
    boolean isGzip = wire.length > 2 && (wire[0] & 0xFF) == 0x1F && (wire[1] & 0xFF) == 0x8B;
    return coding.equals("br") || (coding.equals("gzip") && isGzip);
  }

  private static void add(StringBuilder head, String name, String value) {
    head.append(name).append(": ").append(value).append("\r\n");
  }

  private static byte[] bytes(StringBuilder head) {
    return head.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
