package vn.solieu.job;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.solieu.fetch.Listed;
import vn.solieu.fetch.ManifestRow;
import vn.solieu.load.StagedDocument;
import vn.solieu.model.Article;

/** The documents of one run and how far each of them got. */
final class ItemLedger {
  // The same bytes under the same name, earlier in the same run.
  private static final String EARLIER =
      "e.run_id = i.run_id and e.sha256 = i.sha256 and e.document = i.document and e.seq < i.seq";

  private static final String TWIN = "exists (select from batch.run_item e where " + EARLIER + ")";

  private final long runId;
  private final JdbcTemplate jdbc;
  private final JsonMapper json = new JsonMapper();
  private final ItemBalances balances;

  ItemLedger(long runId, DataSource dataSource) {
    this.runId = runId;
    this.jdbc = new JdbcTemplate(dataSource);
    balances = new ItemBalances(runId, jdbc);
  }

  /** What became of the documents, stage by stage. */
  ItemBalances balances() {
    return balances;
  }

  /** Forgets the documents: the listing starts again. */
  void clear() {
    jdbc.update("delete from batch.run_item where run_id = ?", runId);
  }

  /** Adds a document as number {@code seq}. */
  void add(long seq, Listed.LocalFile file) {
    ManifestRow row = file.described();
    jdbc.update(
        "insert into batch.run_item (run_id, seq, path, document, url, publisher, title,"
            + " published_on, content_type, list) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'loaded')",
        runId,
        seq,
        file.path().toString(),
        file.document(),
        row.url(),
        row.publisher(),
        row.title(),
        row.publishedOn(),
        file.contentType());
  }

  /** Adds documents that were read elsewhere, as they are numbered. */
  void addElsewhere(List<RunItem> items) {
    jdbc.batchUpdate(
        "insert into batch.run_item (run_id, seq, path, document, url, publisher, title,"
            + " published_on, list, elsewhere) values (?, ?, ?, ?, ?, ?, ?, ?, 'loaded', true)",
        items.stream()
            .map(
                item ->
                    new @Nullable Object[] {
                      runId,
                      item.seq(),
                      item.path(),
                      item.document(),
                      item.described().url(),
                      item.described().publisher(),
                      item.described().title(),
                      item.described().publishedOn()
                    })
            .toList());
  }

  /** Adds a path that leads to no document as number {@code seq}. */
  void addRefused(long seq, String name) {
    jdbc.update(
        "insert into batch.run_item (run_id, seq, path, document, list)"
            + " values (?, ?, ?, ?, 'quarantined')",
        runId,
        seq,
        name,
        name);
  }

  /** The first {@code limit} documents after {@code seq} that {@code stage} has still to do. */
  List<RunItem> listPending(Stage stage, long seq, int limit) {
    return jdbc.query(
        "select i.*, s.fingerprint as last_fingerprint, "
            + TWIN
            + " as twin from batch.run_item i"
            + " left join batch.document_state s on s.path = i.path"
            + " where i.run_id = ? and i.seq > ? and i."
            + stage.label()
            + " is null and "
            + ItemBalances.hasReached(stage)
            + " order by i.seq limit ?",
        ItemLedger::toItem,
        runId,
        seq,
        limit);
  }

  /** How many documents {@code stage} has still to do. */
  long countPending(Stage stage) {
    Long count =
        jdbc.queryForObject(
            "select count(*) from batch.run_item i where i.run_id = ? and i."
                + stage.label()
                + " is null and "
                + ItemBalances.hasReached(stage),
            Long.class,
            runId);
    return count == null ? 0 : count;
  }

  /** Notes the digests under which documents are archived, and which could not be. */
  void noteArchived(List<Reading> readings) {
    jdbc.batchUpdate(
        "update batch.run_item set sha256 = ?, archive = ? where run_id = ? and seq = ?",
        readings.stream()
            .map(
                r ->
                    new @Nullable Object[] {
                      r.item().sha256(), label(r.archived()), runId, r.item().seq()
                    })
            .toList());
  }

  /** Numbers of those among {@code readings} whose bytes came earlier in the run. */
  Set<Long> listTwins(List<Reading> readings) {
    Long[] numbers = readings.stream().map(reading -> reading.item().seq()).toArray(Long[]::new);
    return Set.copyOf(
        jdbc.queryForList(
            "select i.seq from batch.run_item i where i.run_id = ? and i.seq = any (?) and " + TWIN,
            Long.class,
            runId,
            numbers));
  }

  /**
   * Notes what became of documents that were archived: what their records depend on under {@code
   * version}, how long their articles are, which rules found the parts, how many figures they have.
   */
  void noteRead(List<Reading> readings, String version) {
    jdbc.batchUpdate(
        """
        update batch.run_item
           set parse = ?, extract = ?, fingerprint = ?, characters = ?, rules = ?::jsonb, figures = ?
         where run_id = ? and seq = ?
        """,
        readings.stream()
            .filter(reading -> reading.parsed() != null)
            .map(reading -> columns(reading, version))
            .toList());
  }

  /**
   * Has the documents {@code twins}, whose bytes came earlier in the run under the same name, share
   * the fate of those: what was set aside there is set aside here, not held.
   */
  void shareFate(Collection<Long> twins) {
    jdbc.update(
        "update batch.run_item i set parse = 'quarantined' where i.run_id = ? and i.seq = any (?)"
            + " and exists (select from batch.run_item e where "
            + EARLIER
            + " and 'quarantined' in (e.parse, e.extract))",
        runId,
        twins.toArray(Long[]::new));
  }

  private @Nullable Object[] columns(Reading reading, String version) {
    RunItem item = reading.item();
    ItemResult<Article> parsed = Objects.requireNonNull(reading.parsed());
    ItemResult<StagedDocument> extracted = reading.extracted();
    List<Article> articles = parsed.made();
    return new @Nullable Object[] {
      label(parsed),
      label(extracted),
      item.fingerprint(version),
      articles.stream().mapToInt(article -> article.text().length()).sum(),
      json.writeValueAsString(articles.isEmpty() ? Map.of() : articles.get(0).rules()),
      extracted == null
          ? null
          : extracted.made().stream().mapToInt(made -> made.observations().size()).sum(),
      runId,
      item.seq()
    };
  }

  private static @Nullable String label(@Nullable ItemResult<?> result) {
    return result == null ? null : result.outcome().label();
  }

  /** Remembers what the documents of this run were loaded from; the last of one path counts. */
  void rememberLoaded() {
    jdbc.update(
        """
        insert into batch.document_state (path, fingerprint, run_id)
        select distinct on (path) path, fingerprint, run_id from batch.run_item
        where run_id = ? and extract in ('loaded', 'rejected')
        order by path, seq desc
        on conflict (path) do update set
            fingerprint = excluded.fingerprint, run_id = excluded.run_id, loaded_at = now()
        """,
        runId);
  }

  private static RunItem toItem(ResultSet row, int number) throws SQLException {
    Date publishedOn = row.getDate("published_on");
    Timestamp fetchedAt = row.getTimestamp("fetched_at");
    ManifestRow described =
        new ManifestRow(
            row.getString("document"),
            row.getString("url"),
            row.getString("publisher"),
            row.getString("title"),
            publishedOn == null ? null : publishedOn.toLocalDate());
    return new RunItem(
        row.getLong("seq"),
        row.getString("path"),
        row.getString("document"),
        described,
        row.getString("source"),
        row.getString("content_type"),
        fetchedAt == null ? null : fetchedAt.toInstant(),
        row.getString("sha256"),
        row.getString("last_fingerprint"),
        row.getBoolean("twin"));
  }
}
