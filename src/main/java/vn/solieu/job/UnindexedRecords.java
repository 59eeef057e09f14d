package vn.solieu.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.solieu.archive.ArchiveException;
import vn.solieu.archive.WarcResponses;

/**
 * Brings the pages into the index that lie in WARC files without a row there: a page is on the disk
 * before its transaction ends, and stays when that is rolled back. Each file is compared once, when
 * no run writes it any more.
 */
final class UnindexedRecords {
  private static final Logger LOG = LoggerFactory.getLogger(UnindexedRecords.class);
  private static final String CLOSED = ".warc.gz";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Path folder;

  /** Those of the files in {@code folder}. */
  UnindexedRecords(DataSource dataSource, Path folder) {
    this.jdbc = JdbcClient.create(dataSource);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    this.folder = folder;
  }

  /** Adds them. */
  void index() {
    List<String> known = jdbc.sql("select file from batch.indexed_file").query(String.class).list();
    for (Path file : files()) {
      if (!known.contains(String.valueOf(file.getFileName()))) {
        tryIndex(file);
      }
    }
  }

  private void tryIndex(Path file) {
    try {
      transaction.executeWithoutResult(status -> index(file));
    } catch (ArchiveException e) { // a damaged file must not keep texts from being taken down
      LOG.warn("{}; what its index lacks is not taken down", e.getMessage());
    }
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(CLOSED)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void index(Path file) {
    List<WarcResponses.Response> responses = WarcResponses.list(file);
    int added = responses.stream().mapToInt(this::add).sum();
    jdbc.sql("insert into batch.indexed_file (file, records, found) values (?, ?, ?)")
        .params(String.valueOf(file.getFileName()), responses.size(), added)
        .update();
  }

  private int add(WarcResponses.Response response) {
    return jdbc.sql(
            """
            insert into batch.archive_record (url, captured_at, kind, snapshot_sha256,
                content_type, file, position, length, run_id)
            values (?, ?, 'response', ?, ?, ?, ?, ?, 0)
            on conflict (file, position) do nothing
            """)
        .params(
            Arrays.asList(
                response.url(),
                Timestamp.from(response.at()),
                response.sha256(),
                response.contentType(),
                response.place().file(),
                response.place().position(),
                response.place().length()))
        .update();
  }
}
