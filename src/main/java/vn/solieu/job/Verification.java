package vn.solieu.job;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.solieu.archive.ArchiveException;
import vn.solieu.archive.PageArchive;
import vn.solieu.job.acquire.ArchiveIndex;

/** Proves a warehouse against its archive and against itself; changes nothing. */
public final class Verification {
  private static final int PAGE = 500;

  private final PageArchive archive;
  private final JdbcTemplate jdbc;

  /** Verifies the database behind {@code dataSource} with the archive below {@code home}. */
  public Verification(DataSource dataSource, Path home) {
    this.archive =
        ArchiveIndex.archive(RunContext.archiveRoot(home), dataSource, Integer.MAX_VALUE - 8);
    this.jdbc = new JdbcTemplate(dataSource);
  }

  /** How many documents were archived. */
  public long countArchived() {
    return count("not elsewhere");
  }

  /** How many documents have their bytes in no archive of ours, only where Spark read them. */
  public long countElsewhere() {
    return count("elsewhere")
        - count(
            "elsewhere and exists (select from batch.run_item a"
                + " where a.sha256 = i.sha256 and not a.elsewhere)");
  }

  private long count(String which) {
    Long count =
        jdbc.queryForObject(
            "select count(distinct sha256) from batch.run_item i where sha256 is not null and "
                + which,
            Long.class);
    return count == null ? 0 : count;
  }

  /** Hashes every archived document again; {@code progress} hears how many are done. */
  public long hashAgain(Consumer<String> difference, LongConsumer progress) {
    long done = 0;
    String last = "";
    while (true) {
      List<String> page =
          jdbc.queryForList(
              "select distinct sha256 from batch.run_item i where sha256 > ? and not elsewhere"
                  + " and not exists ("
                  + "select from warehouse.dim_document d where d.snapshot_sha256 = i.sha256"
                  + " and d.withdrawn_at is not null) order by 1 limit ?",
              String.class,
              last,
              PAGE);
      if (page.isEmpty()) {
        return done;
      }
      for (String sha256 : page) {
        hashAgain(sha256, difference);
        progress.accept(++done);
      }
      last = page.get(page.size() - 1);
    }
  }

  /** Hashes every archived document again; returns how many there are. */
  public long hashAgain(Consumer<String> difference) {
    return hashAgain(difference, done -> {});
  }

  private void hashAgain(String sha256, Consumer<String> difference) {
    try {
      archive.read(sha256);
    } catch (ArchiveException e) {
      difference.accept(String.valueOf(e.getMessage()));
    }
  }

  /** Cuts every stored quotation out of its text again; returns how many there are. */
  public long cutAgain(Consumer<String> difference) {
    jdbc.query(
        "select m.*, d.document from warehouse.quote_mismatch m"
            + " join warehouse.dim_document d using (document_id) order by m.observation_id",
        row -> {
          difference.accept(
              "observation %d of %s: \"%s\" is stored, \"%s\" stands at %d..%d"
                  .formatted(
                      row.getLong("observation_id"),
                      row.getString("document"),
                      row.getString("quote"),
                      row.getString("text_there"),
                      row.getInt("start_offset"),
                      row.getInt("end_offset")));
        });
    jdbc.query(
        "select document_id, document from warehouse.dim_document"
            + " where withdrawn_at is null and text_sha256 <> encode(sha256(convert_to(text, 'UTF8')), 'hex') order by 1",
        row -> {
          difference.accept("the text of " + row.getString("document") + " was changed");
        });
    Long count = jdbc.queryForObject("select count(*) from warehouse.fact_observation", Long.class);
    return count == null ? 0 : count;
  }
}
