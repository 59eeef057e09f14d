package vn.solieu.job.acquire;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solieu.fetch.http.HostClock;

/**
 * The clock of hosts in the warehouse: a moment is taken by one statement, so that workers of any
 * number of jobs and machines never take the same. The server's own time counts.
 */
public final class DatabaseHostClock implements HostClock {
  private final JdbcClient jdbc;

  /** A clock in the database behind {@code dataSource}. */
  public DatabaseHostClock(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  @Override
  public Duration reserve(String host, Duration delay) {
    if (delay.isZero() && isFree(host)) {
      return Duration.ZERO; // nothing to keep free: the row need not be written
    }
    long millis =
        jdbc.sql(
                """
                insert into batch.host as h (host, next_at)
                values (:host, clock_timestamp() + :delay * interval '1 millisecond')
                on conflict (host) do update
                set next_at = greatest(h.next_at, clock_timestamp()) + :delay * interval '1 millisecond'
                returning ceil(1000 * extract(epoch from
                    next_at - :delay * interval '1 millisecond' - clock_timestamp()))::bigint
                """)
            .param("host", host)
            .param("delay", delay.toMillis())
            .query(Long.class)
            .single();
    return Duration.ofMillis(Math.max(0, millis));
  }

  private boolean isFree(String host) {
    return jdbc.sql(
                "select count(*) from batch.host where host = ? and next_at > clock_timestamp()")
            .param(host)
            .query(Long.class)
            .single()
        == 0;
  }

  @Override
  public void hold(String host, Instant moment) {
    jdbc.sql(
            """
            insert into batch.host as h (host, next_at) values (:host, :moment)
            on conflict (host) do update set next_at = greatest(h.next_at, excluded.next_at)
            """)
        .param("host", host)
        .param("moment", Timestamp.from(moment))
        .update();
  }
}
