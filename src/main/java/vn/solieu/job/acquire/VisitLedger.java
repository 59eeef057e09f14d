package vn.solieu.job.acquire;

import java.net.URI;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solieu.fetch.http.Validators;

/** What the asking for addresses came to, written many at a time: each list is one round trip. */
final class VisitLedger {
  private static final int[] VISIT_TYPES = {
    Types.BIGINT,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.TIMESTAMP,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.INTEGER,
    Types.VARCHAR,
    Types.INTEGER,
    Types.ARRAY,
    Types.VARCHAR,
    Types.VARCHAR
  };
  private static final int[] STATE_TYPES = {
    Types.VARCHAR,
    Types.VARCHAR,
    Types.INTEGER,
    Types.TIMESTAMP,
    Types.BIGINT,
    Types.INTEGER,
    Types.TIMESTAMP,
    Types.VARCHAR,
    Types.VARCHAR
  };
  private static final int[] BODY_TYPES = {
    Types.VARCHAR, Types.TIMESTAMP, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR
  };

  private final JdbcTemplate template;
  private final JdbcClient jdbc;
  private final long runId;

  /** The ledger in the database behind {@code dataSource}, for the run {@code runId}. */
  VisitLedger(DataSource dataSource, long runId) {
    this.template = new JdbcTemplate(dataSource);
    this.jdbc = JdbcClient.create(template);
    this.runId = runId;
  }

  /** Those of {@code urls} of which a body was fetched before. */
  Set<URI> listWithBody(Set<URI> urls) {
    if (urls.isEmpty()) {
      return Set.of();
    }
    return jdbc.sql(
            "select url from batch.address"
                + " where url = any (:urls) and snapshot_sha256 is not null")
        .param("urls", urls.stream().map(URI::toString).toArray(String[]::new))
        .query((row, n) -> URI.create(row.getString("url")))
        .set();
  }

  /** Notes how the asking for addresses ended, in the ledger and as visits. */
  void note(List<Visit> visits) {
    template.batchUpdate(
        """
        insert into batch.visit (run_id, source, url, visited_at, state, reason, http_status,
            robots, attempts, redirects, snapshot_sha256, outcome)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        visits.stream().map(this::visitRow).toList(),
        VISIT_TYPES);
    template.batchUpdate(
        """
        update batch.address set
            state = ?, reason = ?, http_status = ?, visited_at = ?, last_run_id = ?,
            failures = ?, next_try = ?, final_url = ?
        where url = ?
        """,
        visits.stream().map(this::stateRow).toList(),
        STATE_TYPES);
  }

  private @Nullable Object[] visitRow(Visit visit) {
    return new @Nullable Object[] {
      runId,
      visit.source(),
      visit.url().toString(),
      Timestamp.from(visit.at()),
      visit.state(),
      visit.reason(),
      visit.httpStatus(),
      visit.robots(),
      visit.attempts(),
      visit.redirects().stream().map(URI::toString).toArray(String[]::new),
      visit.sha256(),
      visit.outcome()
    };
  }

  private @Nullable Object[] stateRow(Visit visit) {
    List<URI> way = visit.redirects();
    return new @Nullable Object[] {
      visit.state(),
      visit.reason(),
      visit.httpStatus(),
      Timestamp.from(visit.at()),
      runId,
      visit.failures(),
      AddressLedger.timestamp(visit.nextTry()),
      (way.isEmpty() ? visit.url() : way.get(way.size() - 1)).toString(),
      visit.url().toString()
    };
  }

  /** A body that came for an address. */
  record Body(URI url, String sha256, Instant at, Validators validators) {}

  /** Notes bodies that came; of one address the last counts. */
  void noteBodies(List<Body> bodies) {
    template.batchUpdate(
        "update batch.address set snapshot_sha256 = ?, fetched_at = ?, etag = ?, last_modified = ?"
            + " where url = ?",
        bodies.stream().map(VisitLedger::bodyRow).toList(),
        BODY_TYPES);
  }

  private static @Nullable Object[] bodyRow(Body body) {
    return new @Nullable Object[] {
      body.sha256(),
      Timestamp.from(body.at()),
      body.validators().etag(),
      body.validators().lastModified(),
      body.url().toString()
    };
  }

  /** That the page at {@code url} is that of the address {@code declared}. */
  record Declared(String source, URI url, URI declared) {}

  /** Notes whose pages pages are; the rows of the addresses are made if need be. */
  void noteDeclared(List<Declared> pages) {
    template.batchUpdate(
        """
        insert into batch.address (source, url, found_as, found_in, found_by, title, published_at,
            modified_at, first_run_id, state, reason, visited_at, last_run_id)
        select source, ?, found_as, found_in, found_by, title, published_at, modified_at, ?,
               'fetched', 'came as ' || url, visited_at, last_run_id
          from batch.address where url = ? and source = ?
        on conflict (url) do nothing
        """,
        pages.stream()
            .map(
                page ->
                    new Object[] {text(page.declared()), runId, text(page.url()), page.source()})
            .toList());
    template.batchUpdate(
        "update batch.address set declared_url = ? where url = ?",
        pages.stream()
            .map(page -> new Object[] {text(page.declared()), text(page.url())})
            .toList());
  }

  private static String text(URI url) {
    return url.toString();
  }
}
