package vn.solieu.job.acquire;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solieu.fetch.discover.Window;
import vn.solieu.fetch.http.Validators;
import vn.solieu.rules.source.SourceDefinition;

/** The ledger of addresses: what was announced, what is due and what became of it. */
public final class AddressLedger {
  /** A body this old is asked for without conditions, in case the validators lie. */
  private static final int FULL_AGAIN_DAYS = 7;

  private final JdbcTemplate template;
  private final JdbcClient jdbc;
  private final long runId;

  /** The ledger in the database behind {@code dataSource}, for the run {@code runId}. */
  public AddressLedger(DataSource dataSource, long runId) {
    this.template = new JdbcTemplate(dataSource);
    this.jdbc = JdbcClient.create(template);
    this.runId = runId;
  }

  /**
   * Notes announced addresses.
   *
   * @return how many of them were not known before
   */
  public long add(Collection<FoundAddress> found) {
    String sql =
        """
        insert into batch.address as a (source, url, found_as, found_in, found_by, title,
            published_at, modified_at, first_run_id, reason)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'announced, not asked for yet')
        on conflict (url) do update set
            last_seen_at = now(),
            title = coalesce(a.title, excluded.title),
            published_at = coalesce(a.published_at, excluded.published_at),
            modified_at = greatest(a.modified_at, excluded.modified_at)
        """;
    long before = count(found);
    template.batchUpdate(sql, found.stream().map(this::row).toList());
    return found.stream().map(FoundAddress::canonical).distinct().count() - before;
  }

  private long count(Collection<FoundAddress> found) {
    String[] urls = found.stream().map(f -> f.canonical().toString()).toArray(String[]::new);
    return jdbc.sql("select count(*) from batch.address where url = any (?)")
        .params(Arrays.asList((Object) urls))
        .query(Long.class)
        .single();
  }

  private Object[] row(FoundAddress found) {
    return new Object[] {
      found.place().source(),
      found.canonical().toString(),
      found.announced().address().toString(),
      found.place().address().toString(),
      found.place().kind().label(),
      storable(found.announced().title()),
      timestamp(found.announced().publishedAt()),
      timestamp(found.announced().modifiedAt()),
      runId
    };
  }

  // PostgreSQL stores no NUL character, and a feed may have put one into a title.
  private static @Nullable String storable(@Nullable String text) {
    return text == null ? null : text.replace('\0', '\uFFFD');
  }

  static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  /**
   * The addresses of {@code source} that are due, the newest first, at most its budget.
   *
   * @param window the days that the run is about
   * @param everything whether the window is about all addresses, not only those never asked for
   */
  public List<DueAddress> listDue(SourceDefinition source, Window window, boolean everything) {
    String sql =
        """
        with due as (
          select a.*, s.fingerprint, coalesce(a.published_at, a.modified_at) as day_at,
                 case
                   when state = 'seen' then 'new'
                   when state in ('failed', 'blocked', 'gone') then 'again after: ' || reason
                   when modified_at > fetched_at then 'announced as changed'
                   when visited_at <= now() - :every * interval '1 second'
                     then 'looked at again for changes'
                 end as why
            from batch.address a left join batch.document_state s on s.path = a.url
           where source = :source
             and last_run_id is distinct from :run
             and coalesce(next_try, '-infinity') <= now()
             and (declared_url is null or declared_url = url)
             and (state not in ('fetched', 'not_modified') or modified_at > fetched_at
                  or first_seen_at > now() - :revisit * interval '1 second')
        )
        select *, fetched_at < now() - :full * interval '1 day' or modified_at > fetched_at
               as is_full
          from due
         where why is not null
           and (why <> 'new' and not :everything or day_at is null
                or (:from::date is null or (day_at at time zone :zone)::date >= :from::date)
               and (:to::date is null or (day_at at time zone :zone)::date <= :to::date))
         order by greatest(published_at, modified_at) desc nulls last, address_id desc
         limit :budget
        """;
    return jdbc.sql(sql)
        .param("source", source.id())
        .param("run", runId)
        .param("every", source.fetch().revisitEvery().toSeconds())
        .param("revisit", source.fetch().revisit().toSeconds())
        .param("full", FULL_AGAIN_DAYS)
        .param("everything", everything)
        .param("from", text(window.from()), Types.VARCHAR)
        .param("to", text(window.to()), Types.VARCHAR)
        .param("zone", source.zone().getId())
        .param("budget", source.fetch().budget())
        .query(AddressLedger::toDue)
        .list();
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static DueAddress toDue(ResultSet row, int number) throws SQLException {
    Timestamp fetchedAt = row.getTimestamp("fetched_at");
    Validators validators =
        row.getBoolean("is_full")
            ? Validators.NONE
            : new Validators(row.getString("etag"), row.getString("last_modified"));
    return new DueAddress(
        URI.create(row.getString("url")),
        validators,
        row.getString("snapshot_sha256"),
        fetchedAt == null ? null : fetchedAt.toInstant(),
        row.getString("fingerprint"),
        row.getInt("failures"),
        row.getString("why"));
  }
}
