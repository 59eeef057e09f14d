package vn.solieu.job.acquire;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.solieu.fetch.http.Validators;

/**
 * An address that is to be asked for.
 *
 * @param url its one form
 * @param validators of its last body
 * @param sha256 digest of its last body
 * @param bodyAt when that was fetched
 * @param lastFingerprint what its document was loaded from last, if ever
 * @param failures how often it failed in a row
 * @param why why it is due: {@code new}, {@code changed}, {@code again after: HTTP 500}
 */
public record DueAddress(
    URI url,
    Validators validators,
    @Nullable String sha256,
    @Nullable Instant bodyAt,
    @Nullable String lastFingerprint,
    int failures,
    String why) {}
