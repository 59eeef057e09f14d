package vn.solieu.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the documents of one run add up: what came into each stage and what became of it. */
final class ItemBalances {
  private static final String THROUGH =
      "(i.parse = 'unchanged' or i.extract in ('loaded', 'rejected'))";

  private static final String SET_ASIDE =
      "'quarantined' in (i.list, i.archive, i.parse, i.extract)";

  private static final String HELD =
      "exists (select from warehouse.dim_document d where d.snapshot_sha256 = i.sha256)"
          + " and i.sha256 not in (select snapshot_sha256 from misquoted)";

  // All quotes of the run are looked at once, whatever asks for them.
  private static final String MISQUOTED =
      "with misquoted as materialized (select snapshot_sha256 from warehouse.misquoted(?)) ";

  private final long runId;
  private final JdbcTemplate jdbc;

  ItemBalances(long runId, JdbcTemplate jdbc) {
    this.runId = runId;
    this.jdbc = jdbc;
  }

  /** What came into {@code stage} and what became of it, counted from the documents themselves. */
  Balance of(Stage stage) {
    String counts =
        Stream.of(Outcome.values())
            .map(o -> "count(*) filter (where i." + stage.label() + " = '" + o.label() + "')")
            .collect(Collectors.joining(", "));
    return JdbcClient.create(jdbc)
        .sql(
            "select count(*), "
                + counts
                + " from batch.run_item i where i.run_id = ? and "
                + hasReached(stage))
        .param(runId)
        .query(ItemBalances::toBalance)
        .single();
  }

  /**
   * The balance of the whole run: each of its documents got through, and the warehouse holds it
   * with all its quotes, or it was set aside.
   */
  Balance ofRun() {
    String held = " and " + HELD + "), ";
    return JdbcClient.create(jdbc)
        .sql(
            MISQUOTED
                + "select count(*), count(*) filter (where i.extract = 'loaded'"
                + held
                + "count(*) filter (where i.parse = 'unchanged'"
                + held
                + "count(*) filter (where i.extract = 'rejected'"
                + held
                + "count(*) filter (where "
                + SET_ASIDE
                + ") from batch.run_item i where i.run_id = ?")
        .params(runId, runId)
        .query(ItemBalances::toBalance)
        .single();
  }

  /** Some of the documents that came into {@code stage} and of which nothing became. */
  List<String> listMissing(Stage stage) {
    return jdbc.queryForList(
        MISQUOTED
            + "select i.document from batch.run_item i where i.run_id = ? and "
            + missing(stage)
            + " order by i.seq limit 10",
        String.class,
        runId,
        runId);
  }

  private static String missing(Stage stage) {
    return switch (stage) {
      case CHECK -> "((" + THROUGH + " and " + HELD + ") or " + SET_ASIDE + ") is not true";
      // Its staging is empty by now: what each document had is compared with what stands.
      case LOAD ->
          "i.extract = 'loaded' and i.figures <> (select count(*) from warehouse.fact_observation f"
              + " join warehouse.dim_document d using (document_id)"
              + " where d.snapshot_sha256 = i.sha256 and f.superseded_run_id is null)"
              + " + (select count(*) from warehouse.quarantine q where q.stage = 'load'"
              + " and q.snapshot_sha256 = i.sha256 and q.last_run_id = i.run_id)";
      case DISCOVER, FETCH, LIST, ARCHIVE, PARSE, EXTRACT, PUBLISH ->
          "i." + stage.label() + " is null and " + hasReached(stage);
    };
  }

  /** What is true of a document {@code i} that has come to {@code stage}. */
  static String hasReached(Stage stage) {
    return switch (stage) {
      case LIST -> "true";
      case ARCHIVE -> "i.list = 'loaded'";
      case PARSE -> "i.archive in ('loaded', 'unchanged')";
      case EXTRACT -> "i.parse = 'loaded'";
      case DISCOVER, FETCH -> throw new IllegalArgumentException(stage + " works on addresses");
      case LOAD, CHECK, PUBLISH -> throw new IllegalArgumentException(stage + " works on figures");
    };
  }

  private static Balance toBalance(ResultSet row, int number) throws SQLException {
    return new Balance(
        row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
  }
}
