package vn.solieu.job;

import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the documents of a {@link Selection} among those that earlier runs archived: of each path
 * or address the bytes that were archived last.
 */
public final class ArchiveSelection {
  private static final String LATEST =
      """
      with latest as (
        select distinct on (i.path) i.*, coalesce(
                 (select max(d.published_on) from warehouse.dim_document d
                   where d.snapshot_sha256 = i.sha256),
                 i.published_on, r.started_at::date) as day
          from batch.run_item i join warehouse.run r using (run_id)
         where r.status <> 'running' and not i.elsewhere
           and not exists (select from warehouse.dim_document w
                            where w.snapshot_sha256 = i.sha256 and w.withdrawn_at is not null)
         order by i.path, i.sha256 is null, i.run_id desc, i.seq desc
      ), held as (
        select i.*,
               exists (select from warehouse.dim_document d where d.snapshot_sha256 = i.sha256)
                 as is_loaded,
               exists (select from warehouse.quarantine q
                        where q.released_run_id is null and q.stage in ('load', 'check')
                          and q.payload ->> 'path' = i.path) as has_held
          from latest i
      )
      """;
  private static final String WINDOW =
      """
       where (:from::date is null or i.day >= :from::date)
         and (:to::date is null or i.day <= :to::date)
         and (:allSources or i.source = any (:sources))
      """;
  private static final String IN_QUARANTINE =
      """
         and exists (
           select from warehouse.quarantine q
            where q.released_run_id is null and q.reason <> 'BAD_MANIFEST'
              and coalesce(q.payload ->> 'path', q.document) = i.path
              and (:reason::text is null or q.reason = :reason)
              and (:allEntries or q.quarantine_id = any (:entries)))
      """;

  private final JdbcClient jdbc;

  /** Finds documents in the database behind {@code dataSource}. */
  public ArchiveSelection(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** The paths or addresses that a run over {@code selection} would take, in their order. */
  public List<String> list(Selection selection) {
    return jdbc.sql(LATEST + "select i.path from held i" + condition(selection) + " order by 1")
        .params(parameters(selection))
        .query(String.class)
        .list();
  }

  /** Writes the documents of {@code selection} down as those of the run {@code runId}. */
  void writeFor(long runId, Selection selection) {
    // What was archived is taken from the archive; the rest is read once more from where it lies.
    jdbc.sql(
            LATEST
                + """
                insert into batch.run_item (run_id, seq, path, document, url, publisher, title,
                    published_on, source, content_type, fetched_at, sha256,
                    list, archive)
                select :run, row_number() over (order by i.path), i.path,
                       case when i.list = 'quarantined' -- a path by itself: its file's name
                            then regexp_replace(i.document, '^.*/', '') else i.document end, i.url,
                       i.publisher, i.title, i.published_on, i.source, i.content_type,
                       i.fetched_at, i.sha256, 'loaded',
                       case when i.sha256 is not null then 'unchanged' end
                  from held i
                """
                + condition(selection))
        .params(parameters(selection))
        .param("run", runId)
        .update();
  }

  private static String condition(Selection selection) {
    return WINDOW
        + switch (selection.only()) {
          case QUARANTINED -> IN_QUARANTINE;
          case FAILED -> " and i.sha256 is not null and (" + failed(selection.step()) + ")";
          case MISSING -> " and i.sha256 is not null and (" + missing(selection.step()) + ")";
          case ALL -> " and i.sha256 is not null and (" + reached(selection.step()) + ")";
        };
  }

  private static String failed(@Nullable Stage step) {
    if (step == Stage.PARSE) {
      return "i.parse = 'quarantined'";
    }
    if (step == Stage.EXTRACT) {
      return "i.extract = 'quarantined'";
    }
    return step == Stage.LOAD
        ? "i.has_held"
        : "i.parse = 'quarantined' or i.extract = 'quarantined' or i.has_held";
  }

  private static String missing(@Nullable Stage step) {
    if (step == Stage.PARSE) {
      return "i.archive in ('loaded', 'unchanged') and i.parse is null";
    }
    if (step == Stage.EXTRACT) {
      return "i.parse = 'loaded' and i.extract is null";
    }
    return step == Stage.LOAD
        ? "i.extract = 'loaded' and not i.is_loaded"
        : "not i.is_loaded and i.parse is distinct from 'quarantined'"
            + " and i.extract is distinct from 'quarantined'";
  }

  private static String reached(@Nullable Stage step) {
    if (step == Stage.EXTRACT) {
      return "i.parse in ('loaded', 'unchanged')";
    }
    return step == Stage.LOAD ? "i.is_loaded or i.extract = 'loaded'" : "true";
  }

  private static Map<String, Object> parameters(Selection selection) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("from", new SqlParameterValue(Types.VARCHAR, text(selection.from())));
    parameters.put("to", new SqlParameterValue(Types.VARCHAR, text(selection.to())));
    parameters.put("allSources", selection.sources().isEmpty());
    parameters.put("sources", selection.sources().toArray(String[]::new));
    parameters.put("reason", new SqlParameterValue(Types.VARCHAR, selection.reason()));
    parameters.put("allEntries", selection.entries().isEmpty());
    parameters.put("entries", selection.entries().toArray(Long[]::new));
    return parameters;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
