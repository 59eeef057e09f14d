package vn.solieu.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How some bytes came to be archived.
 *
 * @param capturedAt when they were read or fetched
 * @param name path or address that they were read from
 * @param url where the document is published, if known
 * @param contentType media type as the server said, if it did
 */
public record Capture(
    Instant capturedAt, String name, @Nullable String url, @Nullable String contentType) {}
