package vn.solieu.job.acquire;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.solieu.rules.source.SourceDefinition;

/** Hands fetched pages on as documents of the run, listed and archived already. */
final class FetchedDocuments {
  private final JdbcTemplate jdbc;
  private final long runId;

  FetchedDocuments(DataSource dataSource, long runId) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.runId = runId;
  }

  /** Adds the page at {@code url}, whose body is archived under {@code sha256}. */
  void add(
      SourceDefinition source, URI url, String sha256, @Nullable String contentType, Instant at) {
    jdbc.update(
        """
        insert into batch.run_item (run_id, seq, path, document, url, publisher, source, sha256,
            content_type, fetched_at, list, archive)
        select ?, coalesce(max(seq), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, 'loaded', 'loaded'
          from batch.run_item where run_id = ?
        """,
        runId,
        url.toString(),
        url.toString(),
        url.toString(),
        source.publisherName(),
        source.id(),
        sha256,
        contentType,
        Timestamp.from(at),
        runId);
  }
}
