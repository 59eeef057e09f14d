package vn.solieu.harness;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.solieu.warehouse.Warehouse;
import vn.solieu.warehouse.WarehouseSettings;

/** Reads a trial's warehouse; keeps its server running while it is open. */
final class WarehouseRows implements AutoCloseable {
  // Everything but surrogate keys, run numbers and times, which no two warehouses share.
  private static final String EVERYTHING =
      """
      select 'document ' || concat_ws('|', d.document, d.snapshot_sha256, d.part, d.text_sha256,
             d.is_current, d.url, d.title, d.published_on, d.language, md5(d.text))
        from warehouse.dim_document d
      union all
      select 'figure ' || concat_ws('|', d.document, f.snapshot_sha256, f.start_offset,
             f.end_offset, f.ordinal, f.quote, f.sentence, f.value, f.value_high, f.out_of, u.code,
             f.counted, f.comparator, f.kind, f.status, i.code, a.code, f.locality, f.period_start,
             f.period_end, f.period_basis, f.base_start, f.base_end, f.attributed_to, f.confidence,
             f.cell, f.trace::text, f.superseded_run_id is null, f.held_by)
        from warehouse.fact_observation f
        join warehouse.dim_document d using (document_id)
        join warehouse.dim_unit u on u.unit_id = f.unit_id
        join warehouse.dim_area a using (area_id)
        left join warehouse.dim_indicator i using (indicator_id)
      union all
      select 'quarantine ' || concat_ws('|', q.stage, q.reason, q.message, q.document,
             q.snapshot_sha256, q.released_run_id is null)
        from warehouse.quarantine q
      union all
      select 'seen ' || concat_ws('|', document, "start", "end", quote, value, indicator)
        from mart.observation
       order by 1
      """;

  private final Warehouse warehouse;
  private final HikariDataSource pool;

  WarehouseRows(Path home) {
    warehouse = Warehouse.open(new WarehouseSettings(home, OptionalInt.empty(), Optional.empty()));
    pool = warehouse.openPool();
  }

  /** Every row, as text. */
  List<String> all() {
    return query(EVERYTHING);
  }

  /** The steps of all runs whose counts do not add up, and documents that no step accounted for. */
  List<String> unbalanced() {
    return query(
        "select 'step ' || b.step || ' of run ' || b.run_id from warehouse.step_balance b"
            + " where not b.balanced union all"
            + " select 'document ' || i.document from batch.run_item i"
            + " join warehouse.run r using (run_id) where r.status = 'completed'"
            + " and (i.list = 'loaded' and i.archive is null"
            + " or i.archive in ('loaded', 'unchanged') and i.parse is null"
            + " or i.parse = 'loaded' and i.extract is null)");
  }

  /** The number of the newest run. */
  String lastRun() {
    return query("select max(run_id)::text from warehouse.run").get(0);
  }

  List<String> query(String sql) {
    return new JdbcTemplate(pool).queryForList(sql, String.class);
  }

  /** Ends every connection of the product but this one's. */
  void cutConnections() {
    new JdbcTemplate(pool)
        .query(
            "select pg_terminate_backend(pid) from pg_stat_activity where backend_type ="
                + " 'client backend' and pid <> pg_backend_pid()",
            row -> {});
  }

  @Override
  public void close() {
    pool.close();
    warehouse.close();
  }
}
