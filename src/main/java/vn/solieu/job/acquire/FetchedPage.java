package vn.solieu.job.acquire;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.solieu.rules.source.SourceDefinition;

/**
 * A page that came, as it goes on as a document of the run.
 *
 * @param seq its number among the documents of the run
 * @param source its source
 * @param url its address: the one asked for, or that which the page declares
 * @param sha256 digest of the body
 * @param contentType media type as the server said, if it did
 * @param at when it was fetched
 * @param lastFingerprint what the document at the address asked for was loaded from last, if ever
 * @param body the bytes without content coding
 */
public record FetchedPage(
    long seq,
    SourceDefinition source,
    URI url,
    String sha256,
    @Nullable String contentType,
    Instant at,
    @Nullable String lastFingerprint,
    byte[] body) {}
