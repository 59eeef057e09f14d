package vn.solieu.model;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a document as they came, with what a manifest, feed or response says of them.
 *
 * @param document file name for a file given by hand, URL for a fetched page
 * @param bytes the bytes, untouched
 * @param contentType media type with parameters as the server said, if it did
 * @param url address, if known
 * @param publisher who printed it, if known
 * @param title its title, if known
 * @param publishedOn day of publication, if known
 * @param fetchedAt when it was fetched, if it was: what "2 giờ trước" on it counts from
 */
public record RawDocument(
    String document,
    byte[] bytes,
    @Nullable String contentType,
    @Nullable String url,
    @Nullable String publisher,
    @Nullable String title,
    @Nullable LocalDate publishedOn,
    @Nullable Instant fetchedAt)
    implements Serializable {

  /** A document that was not fetched. */
  public RawDocument(
      String document,
      byte[] bytes,
      @Nullable String contentType,
      @Nullable String url,
      @Nullable String publisher,
      @Nullable String title,
      @Nullable LocalDate publishedOn) {
    this(document, bytes, contentType, url, publisher, title, publishedOn, null);
  }

  /** Bytes of which nothing but the name is known. */
  public static RawDocument of(String document, byte[] bytes) {
    return new RawDocument(document, bytes, null, null, null, null, null);
  }
}
