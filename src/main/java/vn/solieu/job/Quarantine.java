package vn.solieu.job;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.solieu.model.Issue;

/** Where a run sets documents aside with a reason; the same finding again is the same row. */
final class Quarantine {
  private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);

  private final long runId;
  private final JdbcTemplate jdbc;
  private final JsonMapper json = new JsonMapper();

  Quarantine(long runId, DataSource dataSource) {
    this.runId = runId;
    this.jdbc = new JdbcTemplate(dataSource);
  }

  /** Sets aside a path or a manifest's row. */
  void add(Stage stage, String name, Issue issue) {
    add(stage, issue, name, name, null);
  }

  /** Sets aside a document, or a part of it, for each of the {@code issues}. */
  void add(Stage stage, RunItem item, List<Issue> issues) {
    for (Issue issue : issues) {
      add(stage, issue, item.document(), item.path(), item.sha256());
    }
  }

  /** Marks as released what earlier runs set aside of documents that this run got through. */
  void release() {
    jdbc.update(
        """
        update warehouse.quarantine q set released_run_id = i.run_id, released_document_id = (
          select max(d.document_id) from warehouse.dim_document d
          where d.snapshot_sha256 = i.sha256)
        from batch.run_item i
        where i.run_id = ? and i.extract in ('loaded', 'rejected')
          and q.payload ->> 'path' = i.path
          and q.last_run_id < i.run_id and q.released_run_id is null
        """,
        runId);
  }

  /** How many documents and figures this run set aside. */
  long count() {
    Long count =
        jdbc.queryForObject(
            "select count(*) from warehouse.quarantine where last_run_id = ?", Long.class, runId);
    return count == null ? 0 : count;
  }

  private void add(
      Stage stage, Issue issue, String document, String path, @Nullable String sha256) {
    try (MDC.MDCCloseable name = MDC.putCloseable("document", document)) {
      LOG.warn("set aside: {} [{}]", issue.message(), issue.code());
    }
    jdbc.update(
        "insert into warehouse.quarantine (stage, reason, message, document, snapshot_sha256,"
            + " start_offset, end_offset, payload, first_run_id, last_run_id)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)"
            + " on conflict on constraint quarantine_key do update"
            + " set last_run_id = excluded.last_run_id, last_seen = now(), released_run_id = null",
        stage.label(),
        issue.code().name(),
        storable(issue.message()),
        storable(document),
        sha256,
        issue.start() < 0 ? null : issue.start(),
        issue.end() < 0 ? null : issue.end(),
        json.writeValueAsString(Map.of("path", storable(path))),
        runId,
        runId);
  }

  // PostgreSQL stores no NUL character, and a broken document may have put one into a message.
  private static String storable(String text) {
    return text.replace('\0', '\uFFFD');
  }
}
