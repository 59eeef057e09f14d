package vn.solieu.job.acquire;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solieu.archive.PageArchive;
import vn.solieu.archive.WarcArchive;
import vn.solieu.archive.WarcPlace;

/** Where the bodies that were fetched lie in the WARC files. */
public final class ArchiveIndex {
  /** Folder of the WARC files below that of the archive. */
  public static final String FOLDER = "warc";

  private final JdbcClient jdbc;

  /** The index in the database behind {@code dataSource}. */
  public ArchiveIndex(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
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

  /** When and where the body of {@code sha256} was first captured. */
  Optional<Earlier> findFirst(String sha256) {
    return jdbc.sql(
            "select url, captured_at from batch.archive_record where snapshot_sha256 = ?"
                + " and kind = 'response' and removed_at is null order by record_id limit 1")
        .param(sha256)
        .query(
            (row, n) ->
                new Earlier(row.getString("url"), row.getTimestamp("captured_at").toInstant()))
        .optional();
  }

  /** An earlier capture. */
  record Earlier(String url, Instant at) {}

  /** Notes a record that was written. */
  void add(
      String url,
      Instant at,
      boolean isRevisit,
      String sha256,
      @Nullable String contentType,
      WarcPlace place,
      long runId) {
    jdbc.sql(
            """
            insert into batch.archive_record (url, captured_at, kind, snapshot_sha256,
                content_type, file, position, length, run_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                url,
                Timestamp.from(at),
                isRevisit ? "revisit" : "response",
                sha256,
                contentType,
                place.file(),
                place.position(),
                place.length(),
                runId))
        .update();
  }
}
