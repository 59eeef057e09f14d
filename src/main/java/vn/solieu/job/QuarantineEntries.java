package vn.solieu.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what was set aside in a warehouse. */
public final class QuarantineEntries {
  private static final String ENTRIES =
      "select q.*, coalesce(r.action_vi, '') as action_vi, coalesce(r.action_en, '') as action_en"
          + " from warehouse.quarantine q left join warehouse.quarantine_reason r using (reason)";

  private final JdbcClient jdbc;

  /** The quarantine of the database behind {@code dataSource}. */
  public QuarantineEntries(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /**
   * Entries, newest first.
   *
   * @param reason only this reason code; {@code null} for all
   * @param since only what was met on or after this day; {@code null} for all
   * @param released those too that a later run got through
   */
  public List<QuarantineEntry> list(
      @Nullable String reason, @Nullable LocalDate since, boolean released) {
    return jdbc.sql(
            ENTRIES
                + " where (:reason::text is null or q.reason = :reason)"
                + " and (:since::date is null or q.last_seen >= :since::date)"
                + " and (:released or q.released_run_id is null)"
                + " order by q.last_seen desc, q.quarantine_id desc")
        .param("reason", new SqlParameterValue(Types.VARCHAR, reason))
        .param(
            "since", new SqlParameterValue(Types.VARCHAR, since == null ? null : since.toString()))
        .param("released", released)
        .query(QuarantineEntries::toEntry)
        .list();
  }

  /** The entry {@code id}, if there is one. */
  public Optional<QuarantineEntry> find(long id) {
    return jdbc.sql(ENTRIES + " where q.quarantine_id = ?")
        .param(id)
        .query(QuarantineEntries::toEntry)
        .optional();
  }

  /** Whether {@code reason} is one of the documented reason codes. */
  public boolean isReason(String reason) {
    return jdbc.sql("select exists (select from warehouse.quarantine_reason where reason = ?)")
        .param(reason)
        .query(Boolean.class)
        .single();
  }

  private static QuarantineEntry toEntry(ResultSet row, int number) throws SQLException {
    return new QuarantineEntry(
        row.getLong("quarantine_id"),
        row.getString("stage"),
        row.getString("reason"),
        row.getString("message"),
        row.getString("document"),
        row.getString("snapshot_sha256"),
        row.getString("payload"),
        row.getLong("first_run_id"),
        row.getLong("last_run_id"),
        row.getTimestamp("first_seen").toInstant(),
        row.getTimestamp("last_seen").toInstant(),
        row.getInt("tries"),
        row.getObject("released_run_id", Long.class),
        row.getObject("released_document_id", Long.class),
        row.getString("action_vi"),
        row.getString("action_en"));
  }
}
