package vn.solieu.fetch.discover;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.solieu.fetch.http.FetchResult;
import vn.solieu.fetch.http.Validators;

/**
 * A feed, sitemap or listing as it was read.
 *
 * @param source id of its source
 * @param kind what it is
 * @param address where it is
 * @param result how its fetching ended
 * @param entries how many addresses it announces
 * @param problem why it could not be read, if so
 */
public record Announcement(
    String source,
    AnnouncementKind kind,
    URI address,
    FetchResult result,
    int entries,
    @Nullable String problem) {

  /** What is remembered of an announcement that was read before. */
  public record Before(Validators validators, @Nullable Instant readAt) {
    /** Of one that was never read. */
    public static final Before NEVER = new Before(Validators.NONE, null);
  }
}
