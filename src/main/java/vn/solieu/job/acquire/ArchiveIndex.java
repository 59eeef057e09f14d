package vn.solieu.job.acquire;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solieu.archive.PageArchive;
import vn.solieu.archive.WarcArchive;
import vn.solieu.archive.WarcPlace;

/** Where the bodies that were fetched lie in the WARC files. */
public final class ArchiveIndex {
  /** Folder of the WARC files below that of the archive. */
  public static final String FOLDER = "warc";

  private static final long NO_RUN = -1;
  private static final int[] TYPES = {
    Types.VARCHAR,
    Types.TIMESTAMP,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.BIGINT,
    Types.BIGINT,
    Types.BIGINT
  };

  private final JdbcTemplate template;
  private final JdbcClient jdbc;
  private final long runId;

  /** The index in the database behind {@code dataSource}, for reading. */
  public ArchiveIndex(DataSource dataSource) {
    this(dataSource, NO_RUN);
  }

  /** The same, to which the run {@code runId} adds. */
  ArchiveIndex(DataSource dataSource, long runId) {
    this.template = new JdbcTemplate(dataSource);
    this.jdbc = JdbcClient.create(template);
    this.runId = runId;
  }

  /**
   * The archive below {@code root}, with what lies in its WARC files.
   *
   * @param maxBytes no larger body is read
   */
  public static PageArchive archive(Path root, DataSource dataSource, int maxBytes) {
    ArchiveIndex index = new ArchiveIndex(dataSource);
    WarcArchive files = new WarcArchive(root.resolve(FOLDER), maxBytes);
    return new PageArchive(root, sha256 -> index.find(sha256).map(files::read));
  }

  /** Where the body of {@code sha256} lies. */
  public Optional<WarcPlace> find(String sha256) {
    return jdbc.sql(
            "select file, position, length from batch.archive_record where snapshot_sha256 = ?"
                + " and kind = 'response' and removed_at is null order by record_id desc limit 1")
        .param(sha256)
        .query(
            (row, n) ->
                new WarcPlace(
                    row.getString("file"), row.getLong("position"), row.getLong("length")))
        .optional();
  }

  /** When and where the bodies of {@code digests} were first captured, of those that were. */
  Map<String, Earlier> findFirst(Set<String> digests) {
    Map<String, Earlier> found = new HashMap<>();
    jdbc.sql(
            "select distinct on (snapshot_sha256) snapshot_sha256, url, captured_at"
                + " from batch.archive_record where snapshot_sha256 = any (:digests)"
                + " and kind = 'response' and removed_at is null"
                + " order by snapshot_sha256, record_id")
        .param("digests", digests.toArray(String[]::new))
        .query(
            row -> {
              Earlier earlier =
                  new Earlier(row.getString("url"), row.getTimestamp("captured_at").toInstant());
              found.put(row.getString("snapshot_sha256"), earlier);
            });
    return found;
  }

  /** An earlier capture. */
  record Earlier(String url, Instant at) {}

  /**
   * A record that was written.
   *
   * @param url the address that was asked for
   * @param at when
   * @param isRevisit whether it has no body of its own but names an earlier record's
   * @param sha256 digest of the body
   * @param contentType media type as the server said, if it did
   * @param place where it lies
   */
  record Entry(
      String url,
      Instant at,
      boolean isRevisit,
      String sha256,
      @Nullable String contentType,
      WarcPlace place) {}

  /** Notes records that were written. */
  void add(List<Entry> entries) {
    template.batchUpdate(
        """
        insert into batch.archive_record (url, captured_at, kind, snapshot_sha256,
            content_type, file, position, length, run_id)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        entries.stream().map(this::row).toList(),
        TYPES);
  }

  private @Nullable Object[] row(Entry entry) {
    return new @Nullable Object[] {
      entry.url(),
      Timestamp.from(entry.at()),
      entry.isRevisit() ? "revisit" : "response",
      entry.sha256(),
      entry.contentType(),
      entry.place().file(),
      entry.place().position(),
      entry.place().length(),
      runId
    };
  }
}
