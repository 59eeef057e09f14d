package vn.solieu.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.solieu.archive.PageArchive;

/**
 * Removes texts that may no longer be kept: the text of the document, the sentences around its
 * figures and the archived bytes. The digest, the figures with their exact words and the reason
 * stay.
 */
public final class Retention {
  private static final String BY_NAME =
      "select document_id from warehouse.dim_document where withdrawn_at is null"
          + " and (document = :name or url = :name or snapshot_sha256 = :name)";
  private static final String BY_AGE =
      """
      select d.document_id from warehouse.dim_document d
        left join warehouse.dim_publisher p using (publisher_id)
       where d.withdrawn_at is null
         and coalesce(d.published_on, d.loaded_at::date) < current_date - :days::int
         and (p.name = :source or exists (
              select from batch.run_item i
               where i.sha256 = d.snapshot_sha256 and i.source = :source))
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final PageArchive archive;

  /** Works on the database behind {@code dataSource} and the archive below {@code home}. */
  public Retention(DataSource dataSource, Path home) {
    this.jdbc = JdbcClient.create(dataSource);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    this.archive = new PageArchive(RunContext.archiveRoot(home));
  }

  /**
   * A text that has to go.
   *
   * @param documentId key of the document
   * @param reason why
   */
  public record Due(long documentId, String reason) {}

  /** The texts that have to go by {@code rules}. */
  public List<Due> list(RetentionRules rules) {
    List<Due> due = new ArrayList<>();
    for (RetentionRules.Takedown takedown : rules.takedowns()) {
      jdbc.sql(BY_NAME)
          .param("name", takedown.document())
          .query(Long.class)
          .list()
          .forEach(id -> due.add(new Due(id, takedown.reason())));
    }
    for (Map.Entry<String, Integer> source : rules.keepTextDays().entrySet()) {
      jdbc.sql(BY_AGE)
          .param("days", source.getValue())
          .param("source", source.getKey())
          .query(Long.class)
          .list()
          .forEach(id -> due.add(new Due(id, "kept " + source.getValue() + " days, as retained")));
    }
    return due;
  }

  /** Removes one text; returns the name of its document. */
  public String remove(Due due) {
    String sha256 =
        transaction.execute(
            status -> {
              jdbc.sql(
                      "update warehouse.fact_observation set sentence = quote,"
                          + " sentence_start = start_offset, trace = '[]' where document_id = ?")
                  .param(due.documentId())
                  .update();
              return jdbc.sql(
                      "update warehouse.dim_document set text = '', withdrawn_at = now(),"
                          + " withdrawn_reason = ? where document_id = ? returning snapshot_sha256")
                  .params(due.reason(), due.documentId())
                  .query(String.class)
                  .single();
            });
    // Bytes go last: a run that is killed before has them removed by the next one's first step.
    if (sha256 != null && countKept(sha256) == 0) {
      archive.remove(sha256);
    }
    return jdbc.sql("select document from warehouse.dim_document where document_id = ?")
        .param(due.documentId())
        .query(String.class)
        .single();
  }

  /** Removes the bytes of withdrawn documents that a run which was killed left behind. */
  public void finish() {
    jdbc.sql(
            "select distinct snapshot_sha256 from warehouse.dim_document d"
                + " where withdrawn_at is not null and not exists (select from"
                + " warehouse.dim_document k where k.snapshot_sha256 = d.snapshot_sha256"
                + " and k.withdrawn_at is null)")
        .query(String.class)
        .list()
        .forEach(archive::remove);
  }

  private long countKept(String sha256) {
    return jdbc.sql(
            "select count(*) from warehouse.dim_document"
                + " where snapshot_sha256 = ? and withdrawn_at is null")
        .param(sha256)
        .query(Long.class)
        .single();
  }
}
