package vn.solieu.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.solieu.fetch.Listed;
import vn.solieu.fetch.ManifestRow;
import vn.solieu.job.acquire.FetchedPage;
import vn.solieu.model.RawDocument;

/**
 * A document that a run was given.
 *
 * @param seq its place in the input, from 1
 * @param path path or address that it was read from
 * @param document its name in the results
 * @param described what a manifest says of it
 * @param source id of the source that it was fetched from, if it was
 * @param contentType media type as the server said, if it did
 * @param fetchedAt when it was fetched, if it was
 * @param sha256 digest of its bytes once they are archived
 * @param lastFingerprint what it was loaded from last, if ever
 * @param isTwin whether the same bytes under the same name came earlier in the same run
 */
record RunItem(
    long seq,
    String path,
    String document,
    ManifestRow described,
    @Nullable String source,
    @Nullable String contentType,
    @Nullable Instant fetchedAt,
    @Nullable String sha256,
    @Nullable String lastFingerprint,
    boolean isTwin) {

  /** What is counted for a document in a WARC file or in the archive. */
  private static final long UNKNOWN = 1 << 20;

  /** The document that {@code page} is; its bytes are archived. */
  static RunItem of(FetchedPage page) {
    String url = page.url().toString();
    return new RunItem(
        page.seq(),
        url,
        url,
        new ManifestRow(url, url, page.source().publisherName(), null, null),
        page.source().id(),
        page.contentType(),
        page.at(),
        page.sha256(),
        page.lastFingerprint(),
        false);
  }

  /** The file as the listing gave it. */
  Listed.LocalFile file() {
    return new Listed.LocalFile(Path.of(path), document, described);
  }

  /** Bytes that reading it needs, as far as is known before. */
  long weight() {
    try {
      return sha256 == null && Files.exists(Path.of(path)) ? Files.size(Path.of(path)) : UNKNOWN;
    } catch (IOException | InvalidPathException e) {
      return UNKNOWN; // reading it will say why
    }
  }

  /** The same document, whose bytes have the digest {@code archived}. */
  RunItem withDigest(String archived) {
    return new RunItem(
        seq,
        path,
        document,
        described,
        source,
        contentType,
        fetchedAt,
        archived,
        lastFingerprint,
        isTwin);
  }

  /** The document with its archived {@code bytes}. */
  RawDocument raw(byte[] bytes) {
    return new RawDocument(
        document,
        bytes,
        contentType,
        described.url(),
        described.publisher(),
        described.title(),
        described.publishedOn(),
        fetchedAt);
  }

  /** Digest of the archived bytes; asked only after the step that archives. */
  String archived() {
    if (sha256 == null) {
      throw new IllegalStateException(path + " is not archived yet");
    }
    return sha256;
  }

  /** All that the document's records depend on, under the rules and program of {@code version}. */
  String fingerprint(String version) {
    return String.join(
        "|",
        archived(),
        version,
        text(described.url()),
        text(described.publisher()),
        text(described.title()),
        text(described.publishedOn()));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
