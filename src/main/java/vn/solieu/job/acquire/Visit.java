package vn.solieu.job.acquire;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One asking for an address and how it ended.
 *
 * @param source id of the source
 * @param url the address in its one form
 * @param at when
 * @param state the address's state after it
 * @param reason why
 * @param httpStatus status code, if an answer came
 * @param robots what robots.txt said
 * @param attempts how often the host was asked
 * @param redirects the addresses on the way
 * @param sha256 digest of the body, if one came
 * @param outcome how it counts in the balance
 * @param failures failures in a row, this one included
 * @param nextTry when to ask again at the earliest
 */
record Visit(
    String source,
    URI url,
    Instant at,
    String state,
    String reason,
    @Nullable Integer httpStatus,
    String robots,
    int attempts,
    List<URI> redirects,
    @Nullable String sha256,
    String outcome,
    int failures,
    @Nullable Instant nextTry) {}
