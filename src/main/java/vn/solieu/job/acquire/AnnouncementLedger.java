package vn.solieu.job.acquire;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solieu.fetch.discover.Announcement;
import vn.solieu.fetch.http.FetchResult;
import vn.solieu.fetch.http.HttpAnswer;
import vn.solieu.fetch.http.Validators;

/**
 * The feeds, sitemaps and listings that were read, with what makes the next request conditional.
 */
public final class AnnouncementLedger {
  private final JdbcClient jdbc;
  private final long runId;
  private final Clock clock;

  /** The ledger in the database behind {@code dataSource}, for the run {@code runId}. */
  public AnnouncementLedger(DataSource dataSource, long runId, Clock clock) {
    this.jdbc = JdbcClient.create(dataSource);
    this.runId = runId;
    this.clock = clock;
  }

  /** What is known of the announcement at {@code address}. */
  public Announcement.Before before(URI address) {
    return jdbc.sql("select etag, last_modified, read_at from batch.announcement where url = ?")
        .param(address.toString())
        .query(
            (row, n) -> {
              Timestamp readAt = row.getTimestamp("read_at");
              return new Announcement.Before(
                  new Validators(row.getString("etag"), row.getString("last_modified")),
                  readAt == null ? null : readAt.toInstant());
            })
        .optional()
        .orElse(Announcement.Before.NEVER);
  }

  /** Notes how its reading ended; its validators only when all of it was read. */
  void note(Announcement announcement) {
    FetchResult result = announcement.result();
    boolean isRead = result.state() == FetchResult.State.FETCHED && announcement.problem() == null;
    HttpAnswer answer = result.answer();
    Validators validators =
        isRead && answer != null
            ? Validators.of(answer)
            : before(announcement.address()).validators();
    Instant now = clock.instant();
    boolean isCurrent = isRead || result.state() == FetchResult.State.NOT_MODIFIED;
    jdbc.sql(
            """
            insert into batch.announcement as a (url, source, kind, etag, last_modified, state,
                reason, entries, read_at, visited_at, run_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (url) do update set
                (source, kind, etag, last_modified, state, reason, entries, read_at, visited_at, run_id)
              = (excluded.source, excluded.kind, excluded.etag, excluded.last_modified,
                 excluded.state, excluded.reason, coalesce(excluded.entries, a.entries),
                 coalesce(excluded.read_at, a.read_at), excluded.visited_at, excluded.run_id)
            """)
        .params(
            Arrays.asList(
                announcement.address().toString(),
                announcement.source(),
                announcement.kind().label(),
                validators.etag(),
                validators.lastModified(),
                Labels.of(result.state()),
                reason(announcement),
                isRead ? announcement.entries() : null,
                isCurrent ? Timestamp.from(now) : null,
                Timestamp.from(now),
                runId))
        .update();
  }

  static String reason(Announcement announcement) {
    @Nullable String problem = announcement.problem();
    return problem == null ? announcement.result().reason() : problem;
  }
}
