package vn.solieu.job;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.solieu.archive.PageArchive;
import vn.solieu.archive.WarcArchive;
import vn.solieu.archive.WarcPlace;
import vn.solieu.archive.WarcRemoval;
import vn.solieu.job.acquire.ArchiveIndex;

/**
 * Removes texts that may no longer be kept: the text of the document, the sentences around its
 * figures and the archived bytes, also within WARC files. The digest, the figures with their exact
 * words and the reason stay. A run that is killed is finished by the next one.
 */
public final class Retention {
  private static final String BY_NAME =
      "select document_id, document from warehouse.dim_document where withdrawn_at is null"
          + " and (document = :name or url = :name or snapshot_sha256 = :name)";
  private static final String BY_AGE =
      """
      select d.document_id, d.document from warehouse.dim_document d
        left join warehouse.dim_publisher p using (publisher_id)
       where d.withdrawn_at is null
         and coalesce(d.published_on, d.loaded_at::date) < current_date - :days::int
         and (p.name = :source or exists (
              select from batch.run_item i
               where i.sha256 = d.snapshot_sha256 and i.source = :source))
      """;

  /** No document that is still kept has the same bytes. */
  private static final String ALL_GONE =
      "d.withdrawn_at is not null and not exists (select from warehouse.dim_document k"
          + " where k.snapshot_sha256 = d.snapshot_sha256 and k.withdrawn_at is null)";

  private static final String OF_DOCUMENTS =
      """
      select r.record_id, d.document_id, d.withdrawn_at::date || ': ' || d.withdrawn_reason
        from warehouse.dim_document d join batch.archive_record r using (snapshot_sha256)
       where\s"""
          + ALL_GONE;

  // What came from an address that was taken down and is no document's: it could not be read, or
  // its
  // transaction was rolled back and the page was another when it was asked for again.
  private static final String OF_ADDRESSES =
      """
      select r.record_id, null::bigint, current_date || ': ' || substr(a.reason, 13)
        from batch.address a join batch.archive_record r on r.url in (a.url, a.final_url)
       where a.state = 'blocked' and a.reason like 'taken down: %%'
         and not exists (select from warehouse.dim_document k
              where k.snapshot_sha256 = r.snapshot_sha256 and k.withdrawn_at is null)
      """;

  private final DataSource dataSource;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final PageArchive archive;
  private final WarcArchive files;
  private final WarcRemoval removal;
  private final UnindexedRecords unindexed;

  /** Works on the database behind {@code dataSource} and the archive below {@code home}. */
  public Retention(DataSource dataSource, Path home) {
    this.dataSource = dataSource;
    this.jdbc = JdbcClient.create(dataSource);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    Path root = RunContext.archiveRoot(home);
    Path fetched = root.resolve(ArchiveIndex.FOLDER);
    this.archive = new PageArchive(root);
    this.files = new WarcArchive(fetched, Integer.MAX_VALUE - 8);
    this.removal = new WarcRemoval(fetched);
    this.unindexed = new UnindexedRecords(dataSource, fetched);
  }

  /**
   * A text that has to go.
   *
   * @param documentId key of the document
   * @param document its address or file name
   * @param reason why
   */
  public record Due(long documentId, String document, String reason) {}

  /** The texts that have to go by {@code rules}. */
  public List<Due> list(RetentionRules rules) {
    List<Due> due = new ArrayList<>();
    for (RetentionRules.Takedown takedown : rules.takedowns()) {
      due.addAll(list(jdbc.sql(BY_NAME).param("name", takedown.document()), takedown.reason()));
    }
    for (Map.Entry<String, Integer> source : rules.keepTextDays().entrySet()) {
      due.addAll(
          list(
              jdbc.sql(BY_AGE).param("days", source.getValue()).param("source", source.getKey()),
              "kept " + source.getValue() + " days, as retained"));
    }
    return due;
  }

  private static List<Due> list(JdbcClient.StatementSpec texts, String reason) {
    return texts
        .query(
            (row, number) -> new Due(row.getLong("document_id"), row.getString("document"), reason))
        .list();
  }

  /** Removes one text, all but its archived bytes. */
  public void remove(Due due) {
    transaction.executeWithoutResult(status -> removeRows(due));
  }

  private void removeRows(Due due) {
    jdbc.sql(
            "update warehouse.fact_observation set sentence = quote,"
                + " sentence_start = start_offset, trace = '[]' where document_id = ?")
        .param(due.documentId())
        .update();
    jdbc.sql(
            "update warehouse.quarantine set payload = payload - 'sentence' where snapshot_sha256 ="
                + " (select snapshot_sha256 from warehouse.dim_document where document_id = ?)")
        .param(due.documentId())
        .update();
    jdbc.sql(
            "update warehouse.dim_document set text = '', withdrawn_at = now(),"
                + " withdrawn_reason = ? where document_id = ?")
        .params(due.reason(), due.documentId())
        .update();
  }

  /** Has the addresses that {@code rules} take down never be fetched again. */
  public void block(RetentionRules rules) {
    for (RetentionRules.Takedown takedown : rules.takedowns()) {
      jdbc.sql(
              """
              update batch.address set state = 'blocked', next_try = 'infinity',
                     reason = 'taken down: ' || :reason
               where (:name in (url, final_url, declared_url, snapshot_sha256)
                      or snapshot_sha256 in (
                         select snapshot_sha256 from warehouse.dim_document
                          where withdrawn_at is not null and :name in (document, url)))
                 and (state, next_try) is distinct from ('blocked', 'infinity'::timestamptz)
              """)
          .param("name", takedown.document())
          .param("reason", takedown.reason())
          .update();
    }
  }

  /**
   * Removes the archived bytes of texts that are gone, those too that a run which was killed left
   * behind; only one process at a time may do this.
   *
   * @return the WARC files that a run is writing, from which nothing could be removed yet
   */
  public List<String> finish() {
    jdbc.sql("select distinct snapshot_sha256 from warehouse.dim_document d where " + ALL_GONE)
        .query(String.class)
        .list()
        .forEach(archive::remove);
    files.repair();
    unindexed.index();
    removal.clear();
    List<String> busy = new ArrayList<>();
    listFetched()
        .forEach(
            (file, pages) -> {
              if (removal.remove(file, pages)) {
                pages.forEach(page -> noteRemoved(file, page.place()));
              } else {
                busy.add(file);
              }
            });
    return busy;
  }

  private Map<String, List<WarcRemoval.Gone>> listFetched() {
    return jdbc
        .sql(
            """
            select distinct on (r.record_id) r.file, r.position, r.length, r.snapshot_sha256,
                   gone.note
              from (%s union all %s) gone (record_id, document_id, note)
              join batch.archive_record r using (record_id)
             where r.kind = 'response' and r.removed_at is null
             order by r.record_id, gone.document_id
            """
                .formatted(OF_DOCUMENTS, OF_ADDRESSES))
        .query(
            (row, n) ->
                new WarcRemoval.Gone(
                    new WarcPlace(
                        row.getString("file"), row.getLong("position"), row.getLong("length")),
                    row.getString("snapshot_sha256"),
                    "removed " + row.getString("note")))
        .list()
        .stream()
        .collect(Collectors.groupingBy(page -> page.place().file()));
  }

  private void noteRemoved(String file, WarcPlace place) {
    jdbc.sql("update batch.archive_record set removed_at = now() where file = ? and position = ?")
        .params(file, place.position())
        .update();
  }

  /**
   * Does {@code work} unless another process removes texts from this warehouse now.
   *
   * @throws RunRefused when one does
   */
  public void alone(Runnable work) {
    try (JobLock held =
        JobLock.tryAcquire(dataSource, "retention")
            .orElseThrow(
                () ->
                    new RunRefused(
                        RunRefused.Reason.ALREADY_RUNNING, "retention is being applied"))) {
      work.run();
    } catch (SQLException e) {
      throw new UncategorizedSQLException("the lock of retention", null, e);
    }
  }
}
