package vn.solieu.fetch.discover;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address as a feed, sitemap or listing announces it: evidence that is kept with it.
 *
 * @param address the address as it was found
 * @param title its title there, if it has one
 * @param publishedAt its time of publication, if it has one
 * @param modifiedAt its last change, if one is told
 */
public record Announced(
    URI address,
    @Nullable String title,
    @Nullable Instant publishedAt,
    @Nullable Instant modifiedAt) {}
