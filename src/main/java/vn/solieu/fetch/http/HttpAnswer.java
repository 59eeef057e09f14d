package vn.solieu.fetch.http;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a server answered to one request.
 *
 * @param uri the address that was asked
 * @param at when the request went out
 * @param requestHeaders the headers that were sent
 * @param status status code
 * @param reason its phrase; may be empty
 * @param headers the headers in their order
 * @param wire the body as it came, without transfer coding
 * @param body the body unpacked from its content coding
 */
public record HttpAnswer(
    URI uri,
    Instant at,
    List<Field> requestHeaders,
    int status,
    String reason,
    List<Field> headers,
    byte[] wire,
    byte[] body) {
  public HttpAnswer {
    requestHeaders = List.copyOf(requestHeaders);
    headers = List.copyOf(headers);
  }

  /** A header. */
  public record Field(String name, String value) {}

  /** The first header of this name. */
  public Optional<String> header(String name) {
    return headers.stream()
        .filter(field -> field.name().toLowerCase(Locale.ROOT).equals(name))
        .map(Field::value)
        .findFirst();
  }
}
