package vn.solieu.job.acquire;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hands fetched pages on as documents of the run, listed and archived already. */
final class FetchedDocuments {
  private static final int[] TYPES = {
    Types.BIGINT,
    Types.BIGINT,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.TIMESTAMP
  };

  private final JdbcTemplate jdbc;
  private final long runId;

  FetchedDocuments(DataSource dataSource, long runId) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.runId = runId;
  }

  /** The highest number that a document of the run has; 0 when there is none. */
  long lastSeq() {
    return JdbcClient.create(jdbc)
        .sql("select coalesce(max(seq), 0) from batch.run_item where run_id = ?")
        .param(runId)
        .query(Long.class)
        .single();
  }

  /** Adds {@code pages}, whose bodies are archived. */
  void add(List<FetchedPage> pages) {
    jdbc.batchUpdate(
        """
        insert into batch.run_item (run_id, seq, path, document, url, publisher, source, sha256,
            content_type, fetched_at, list, archive)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'loaded', 'loaded')
        """,
        pages.stream().map(this::row).toList(),
        TYPES);
  }

  private @Nullable Object[] row(FetchedPage page) {
    String url = page.url().toString();
    return new @Nullable Object[] {
      runId,
      page.seq(),
      url,
      url,
      url,
      page.source().publisherName(),
      page.source().id(),
      page.sha256(),
      page.contentType(),
      Timestamp.from(page.at())
    };
  }
}
