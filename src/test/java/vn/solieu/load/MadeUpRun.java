package vn.solieu.load;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads made-up articles as a job does: staged chunk by chunk, then loaded and published. */
public final class MadeUpRun {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final StagingWriter staging;
  private final long runId;

  /** A run of its own in the database of {@code pool}. */
  public MadeUpRun(HikariDataSource pool) {
    jdbc = JdbcClient.create(pool);
    transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    staging = new StagingWriter(new JdbcTemplate(pool));
    runId =
        jdbc.sql("INSERT INTO warehouse.run (job, rule_set) VALUES ('b', 'r') RETURNING run_id")
            .query(Long.class)
            .single();
  }

  /** The next {@code count} of {@code articles}, numbered from {@code first}. */
  static List<StagedDocument> chunk(MadeUpArticles articles, int first, int count) {
    List<StagedDocument> chunk = new ArrayList<>();
    for (int number = first; number < first + count; number++) {
      chunk.add(articles.next(number));
    }
    return chunk;
  }

  /** Stages, loads and publishes {@code count} articles in chunks of {@code atOnce}. */
  public void load(MadeUpArticles articles, int count, int atOnce) {
    for (int first = 0; first < count; first += atOnce) {
      stage(chunk(articles, first, Math.min(atOnce, count - first)));
    }
    load();
  }

  void stage(List<StagedDocument> chunk) {
    transaction.executeWithoutResult(status -> staging.write(runId, chunk));
  }

  /** Loads and publishes what was staged; returns how many figures that were. */
  long load() {
    Long loaded =
        transaction.execute(
            status -> {
              LoadResult result = new WarehouseLoader(jdbc).load(runId);
              jdbc.sql("UPDATE warehouse.run SET published_at = now() WHERE run_id = ?")
                  .param(runId)
                  .update();
              return result.observations().loaded();
            });
    return loaded == null ? 0 : loaded;
  }
}
