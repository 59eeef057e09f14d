package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.solieu.warehouse.ServerForTests;
import vn.solieu.warehouse.Warehouse;
import vn.solieu.warehouse.WarehouseSettings;

/** The commands that write, against a real PostgreSQL. */
class IngestIT {
  private static final String FACTS =
      "select concat_ws('|', document, start, \"end\", quote, value, unit, indicator, area,"
          + " period_start, period_end, snapshot_sha256) from mart.observation order by 1";
  private static final String EVERY_COLUMN =
      "select f::text from warehouse.fact_observation f union all"
          + " select d::text from warehouse.dim_document d order by 1";

  @TempDir Path folder;
  private Path home;
  private Warehouse warehouse;
  private HikariDataSource pool;
  private Path input;

  @BeforeEach
  void prepare() throws IOException {
    home = folder.resolve("home");
    input = Files.createDirectory(folder.resolve("input"));
    open(home);
  }

  @AfterEach
  void close() {
    pool.close();
    warehouse.close();
  }

  @Test
  void ingestingTheSameFolderTwiceChangesNoRow() throws IOException {
    String config = CommandLineForTests.configOf(home);
    write(3);
    Files.writeString(
        input.resolve("manifest.csv"),
        "file,url,publisher,title,published_on\nd0001.txt,https://x.vn/1,Báo X,T,2025-02-06\n");
    assertEquals(0, ingest(config).exitCode());
    List<String> first = query(EVERY_COLUMN);
    assertEquals(6, first.size(), "three documents and their figures");

    CommandLineForTests again = ingest(config);
    assertEquals(0, again.exitCode(), again.log());
    assertEquals(first, query(EVERY_COLUMN));
    assertEquals(
        List.of("3 0 3 0 0"),
        query(
            "select concat_ws(' ', read_count, loaded_count, unchanged_count, rejected_count,"
                + " quarantined_count) from warehouse.step_balance where run_id = 2"
                + " and step = 'parse'"));
  }

  @Test
  void aChangedManifestIsReadAgain() throws IOException {
    String config = CommandLineForTests.configOf(home);
    write(1);
    ingest(config);
    Files.writeString(
        input.resolve("manifest.csv"),
        "file,url,publisher,title,published_on\nd0000.txt,https://x.vn/1,Báo X,T,2025-02-06\n");
    ingest(config);
    assertEquals(List.of("https://x.vn/1"), query("select distinct url from mart.observation"));
  }

  @Test
  void badInputIsQuarantinedOnceAndReleasedWhenItIsMended() throws IOException {
    String config = CommandLineForTests.configOf(home);
    write(1);
    Files.writeString(input.resolve("empty.txt"), "");
    Files.writeString(input.resolve("manifest.csv"), "file,url\n");
    String missing = input.resolve("nowhere").toString();
    for (int i = 0; i < 2; i++) {
      CommandLineForTests run =
          CommandLineForTests.run("ingest", input.toString(), missing, "--config", config);
      assertEquals(3, run.exitCode(), run.log());
    }
    assertEquals(
        List.of("BAD_MANIFEST", "EMPTY_DOCUMENT", "MISSING_FILE"),
        query(
            "select reason from warehouse.quarantine"
                + " where (first_run_id, last_run_id) = (1, 2) order by 1"));
    assertEquals(1, query(FACTS).size());

    Files.writeString(input.resolve("empty.txt"), text(7));
    Files.delete(input.resolve("manifest.csv"));
    assertEquals(0, ingest(config).exitCode());
    assertEquals(
        List.of("EMPTY_DOCUMENT"),
        query("select reason from warehouse.quarantine where released_run_id = 3"));
  }

  @Test
  void theSameBytesTwiceUnderOneNameShareTheirFate() throws IOException {
    String config = CommandLineForTests.configOf(home);
    byte[] noise = new byte[500];
    new Random(7).nextBytes(noise);
    Path other = Files.createDirectory(folder.resolve("other"));
    for (Path place : List.of(input, other)) {
      Files.write(place.resolve("noise.txt"), noise);
      Files.writeString(place.resolve("sound.txt"), text(3));
    }
    CommandLineForTests run =
        CommandLineForTests.run("ingest", input.toString(), other.toString(), "--config", config);
    assertEquals(3, run.exitCode(), run.log());
    assertEquals(
        List.of(
            "noise.txt|quarantined|",
            "noise.txt|quarantined|",
            "sound.txt|loaded|loaded",
            "sound.txt|unchanged|"),
        query(
            "select document || '|' || parse || '|' || coalesce(extract, '') from batch.run_item"
                + " where run_id = 1 order by document, seq"));
    assertEquals(
        List.of("4 1 1 0 2"),
        query(
            "select concat_ws(' ', read_count, loaded_count, unchanged_count, rejected_count,"
                + " quarantined_count) from warehouse.step_balance where run_id = 1"
                + " and step = 'check'"));
    assertEquals(List.of("1"), query("select count(*)::text from warehouse.quarantine"));
  }

  @Test
  void theSecondOfTwoRunsIsRefusedAndAKilledOneContinuesExactly() throws Exception {
    String config = CommandLineForTests.configOf(home, "solieu.chunk-size=1");
    write(200);
    Process killed = start("ingest", input.toString(), "--config", config);
    try {
      await(killed, "select seq::text from batch.run_item where parse is not null limit 1");
      CommandLineForTests second = ingest(config);
      assertEquals(6, second.exitCode(), second.log());
      assertTrue(second.log().contains("run 1 (ingest) is still going on"), second.log());
    } finally {
      killed.destroyForcibly().waitFor();
    }
    assertTrue(query(FACTS).isEmpty(), "killed before it had loaded");
    CommandLineForTests status = CommandLineForTests.run("status", "1", "--config", config);
    assertTrue(status.results().contains("next: solieu restart 1"), status.results());

    CommandLineForTests restarted = CommandLineForTests.run("restart", "1", "--config", config);
    assertEquals(0, restarted.exitCode(), restarted.log());
    List<String> rows = query(FACTS);
    assertEquals(200, rows.size());
    assertEquals(List.of("0"), query("select count(*)::text from staging.document"));
    assertEquals(rows, undisturbed());
  }

  @Test
  void aSignalStopsAtAChunkAndTheRunCanBeRestarted() throws Exception {
    String config = CommandLineForTests.configOf(home, "solieu.chunk-size=1");
    write(200);
    Process stopped = start("ingest", input.toString(), "--config", config);
    await(stopped, "select seq::text from batch.run_item where archive is not null limit 1");
    stopped.destroy(); // SIGTERM
    assertTrue(stopped.waitFor(90, TimeUnit.SECONDS));
    assertEquals(130, stopped.exitValue());
    assertEquals(
        List.of("stopped 130"),
        query("select status || ' ' || exit_code from warehouse.run where run_id = 1"));
    assertNotEquals(
        List.of("200"),
        query("select count(*)::text from batch.run_item where extract is not null"));
    assertEquals(0, CommandLineForTests.run("restart", "1", "--config", config).exitCode());
    assertEquals(200, query(FACTS).size());
  }

  @Test
  void aRunWhoseCommitWasInDoubtIsContinued() throws Exception {
    String config = CommandLineForTests.configOf(home, "solieu.chunk-size=1");
    write(50);
    Process killed = start("ingest", input.toString(), "--config", config);
    await(killed, "select seq::text from batch.run_item where parse is not null limit 1");
    killed.destroyForcibly().waitFor();
    // As a connection leaves it that is lost within a commit.
    update("update batch.batch_step_execution set status = 'UNKNOWN', end_time = now()");
    update("update batch.batch_job_execution set status = 'UNKNOWN', end_time = now()");
    CommandLineForTests restarted = CommandLineForTests.run("restart", "1", "--config", config);
    assertEquals(0, restarted.exitCode(), restarted.log());
    assertEquals(50, query(FACTS).size());
  }

  @Test
  void stepsThatLoseADocumentBreakTheBalance() throws IOException {
    String config = CommandLineForTests.configOf(home);
    write(3);
    ingest(config);
    // A document that no step has accounted for, as a step that drops one in silence would leave.
    update("update warehouse.run set status = 'failed' where run_id = 1");
    update("update batch.batch_job_execution set status = 'FAILED', exit_code = 'FAILED'");
    update(
        "update batch.batch_step_execution set status = 'FAILED', exit_code = 'FAILED'"
            + " where step_name = 'check'");
    String of =
        " where document_id = (select document_id from warehouse.dim_document where document =";
    update("delete from warehouse.fact_observation" + of + " 'd0002.txt')");
    update("delete from warehouse.dim_document where document = 'd0002.txt'");
    // And one whose quote is not what stands in the text, which no constraint has let in.
    new JdbcTemplate(pool)
        .execute(
            "set session_replication_role = replica; update warehouse.fact_observation"
                + " set start_offset = start_offset + 1, end_offset = end_offset + 1"
                + of
                + " 'd0001.txt'); set session_replication_role = default");
    CommandLineForTests run = CommandLineForTests.run("restart", "1", "--config", config);
    assertEquals(5, run.exitCode(), run.log());
    assertTrue(
        run.log()
            .contains(
                "the balance of step check is broken; not accounted for: d0001.txt, d0002.txt"),
        run.log());
  }

  @Test
  void aWrongPasswordIsOneLine() throws IOException {
    write(1);
    String config =
        CommandLineForTests.configOf(
            home,
            "spring.datasource.url=" + warehouse.owner().url(),
            "spring.datasource.username=" + warehouse.owner().username(),
            "spring.datasource.password=wrong");
    CommandLineForTests run = ingest(config);
    assertEquals(1, run.exitCode());
    assertEquals(1, run.log().lines().count(), run.log());
    assertTrue(run.log().contains("password"), run.log());
  }

  private List<String> undisturbed() throws IOException {
    close();
    open(folder.resolve("other"));
    String config = CommandLineForTests.configOf(folder.resolve("other"));
    assertEquals(0, ingest(config).exitCode());
    return query(FACTS);
  }

  private CommandLineForTests ingest(String config) {
    return CommandLineForTests.run("ingest", input.toString(), "--config", config);
  }

  private static Process start(String... args) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command = new ArrayList<>();
    command.addAll(List.of(java.toString(), "-cp", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    command.addAll(List.of(args));
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private void await(Process process, String sql) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    while (query(sql).isEmpty()) {
      assertTrue(process.isAlive(), "ended too early");
      assertFalse(System.nanoTime() > deadline, "nothing happened within two minutes");
      Thread.sleep(20);
    }
  }

  private void write(int documents) throws IOException {
    for (int i = 0; i < documents; i++) {
      Files.writeString(input.resolve(String.format(Locale.ROOT, "d%04d.txt", i)), text(i));
    }
  }

  private static String text(int i) {
    return "Năm 2024, tỷ lệ hồ sơ trực tuyến của tỉnh Bắc Giang đạt " + (i % 90 + 1) + ",5%.\n";
  }

  private List<String> query(String sql) {
    return new JdbcTemplate(pool).queryForList(sql, String.class);
  }

  private void update(String sql) {
    new JdbcTemplate(pool).update(sql);
  }

  // Held for the whole test, so that the commands find a server that runs.
  private void open(Path place) throws IOException {
    ServerForTests.prepare(place);
    warehouse = Warehouse.open(new WarehouseSettings(place, OptionalInt.empty(), Optional.empty()));
    pool = warehouse.openPool();
  }
}
