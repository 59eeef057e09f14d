package vn.solieu.job.acquire;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solieu.fetch.http.RobotsMemory;

/** Keeps robots.txt files in the warehouse, for all jobs. */
public final class DatabaseRobotsMemory implements RobotsMemory {
  private final JdbcClient jdbc;

  /** A memory in the database behind {@code dataSource}. */
  public DatabaseRobotsMemory(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  @Override
  public Optional<Copy> find(String authority) {
    return jdbc.sql("select * from batch.robots where authority = ?")
        .param(authority)
        .query(
            (row, n) ->
                new Copy(
                    row.getString("authority"),
                    row.getTimestamp("fetched_at").toInstant(),
                    row.getInt("http_status"),
                    row.getBytes("body"),
                    row.getString("etag"),
                    row.getString("last_modified")))
        .optional();
  }

  @Override
  public void keep(Copy copy) {
    jdbc.sql(
            """
            insert into batch.robots (authority, fetched_at, http_status, body, etag, last_modified)
            values (?, ?, ?, ?, ?, ?)
            on conflict (authority) do update set
                (fetched_at, http_status, body, etag, last_modified)
              = (excluded.fetched_at, excluded.http_status, excluded.body, excluded.etag,
                 excluded.last_modified)
            """)
        .params(
            Arrays.asList(
                copy.authority(),
                Timestamp.from(copy.at()),
                copy.status(),
                copy.body(),
                copy.etag(),
                copy.lastModified()))
        .update();
  }
}
