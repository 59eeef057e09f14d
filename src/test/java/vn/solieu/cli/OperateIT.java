package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.solieu.job.Retention;
import vn.solieu.job.RetentionRules;
import vn.solieu.job.gate.Check;
import vn.solieu.job.gate.Gate;
import vn.solieu.job.gate.Severity;
import vn.solieu.job.gate.Verdict;
import vn.solieu.model.IssueCode;
import vn.solieu.warehouse.ServerForTests;
import vn.solieu.warehouse.Warehouse;
import vn.solieu.warehouse.WarehouseSettings;

/** What an operator does after a run: looking, replaying, reprocessing, verifying. */
class OperateIT {
  @TempDir Path folder;
  private Warehouse warehouse;
  private HikariDataSource pool;
  private Path home;
  private Path input;
  private String config = "";

  @BeforeEach
  void prepare() throws IOException {
    home = folder.resolve("home");
    input = Files.createDirectory(folder.resolve("input"));
    ServerForTests.prepare(home);
    warehouse = Warehouse.open(new WarehouseSettings(home, OptionalInt.empty(), Optional.empty()));
    pool = warehouse.openPool();
    config = CommandLineForTests.configOf(home);
  }

  @AfterEach
  void close() {
    pool.close();
    warehouse.close();
  }

  @Test
  void whatWasSetAsideIsListedShownAndReplayed() throws IOException {
    write("good.txt", figure("60,5"));
    write("empty.txt", "");
    assertEquals(3, run("ingest", input.toString(), input.resolve("gone.txt").toString()));
    CommandLineForTests list = command("quarantine");
    assertEquals(3, list.lines().size(), list.results());
    assertTrue(list.results().contains("EMPTY_DOCUMENT"), list.results());
    String id =
        query(
                "select quarantine_id::text from warehouse.quarantine"
                    + " where reason = 'MISSING_FILE'")
            .get(0);
    CommandLineForTests show = command("quarantine", "show", id);
    assertTrue(show.results().contains("Sửa đường dẫn"), show.results());
    assertEquals(2, run("quarantine", "show", "999"));
    assertEquals(2, run("quarantine", "list", "--reason", "EMTPY_DOCUMENT"));

    CommandLineForTests plan = command("quarantine", "replay", "--dry-run");
    assertEquals(2, plan.lines().size(), plan.results());
    assertEquals(3, run("quarantine", "replay", "--reason", "EMPTY_DOCUMENT"), "still empty");
    assertEquals(
        List.of("2"),
        query("select tries::text from warehouse.quarantine" + " where reason = 'EMPTY_DOCUMENT'"));

    write("gone.txt", figure("70,5"));
    assertEquals(0, run("quarantine", "replay", id));
    assertEquals(
        List.of("gone.txt"),
        query(
            "select d.document from warehouse.quarantine q join warehouse.dim_document d"
                + " on d.document_id = q.released_document_id where q.released_run_id = 3"));
    assertEquals(2, command("quarantine", "list").lines().size());
    assertEquals(3, command("quarantine", "list", "--all").lines().size());
  }

  @Test
  void reprocessingTakesWhatWasArchivedAndChangesNothingThatStands() throws IOException {
    write("a.txt", figure("60,5"));
    write("b.txt", figure("61,5"));
    write("c.txt", "");
    run("ingest", input.toString());
    List<String> before = rows();
    CommandLineForTests plan = command("reprocess", "--only", "failed", "--dry-run");
    assertEquals(List.of(input.resolve("c.txt").toString()), plan.lines());
    assertEquals(List.of(), command("reprocess", "--only", "missing", "--dry-run").lines());
    assertEquals(List.of(), command("reprocess", "--source", "nobody", "--dry-run").lines());
    assertEquals(List.of(), command("reprocess", "--to", "1999-12-31", "--dry-run").lines());
    assertEquals(2, run("reprocess", "--step", "fetch"), "no such step");

    assertEquals(3, run("reprocess"));
    assertEquals(before, rows());
    assertEquals(
        List.of("2 0 2"),
        query(
            "select concat_ws(' ', read_count, loaded_count, unchanged_count)"
                + " from warehouse.step_balance where run_id = 2 and step = 'load'"));
  }

  @Test
  void verifyNamesWhatDiffers() throws IOException {
    write("a.txt", figure("60,5"));
    write("b.txt", figure("61,5"));
    run("ingest", input.toString());
    CommandLineForTests sound = command("verify");
    assertEquals(0, sound.exitCode(), sound.results());
    assertTrue(sound.log().contains("2 archived documents and 2 quotations"), sound.log());

    List<String> digests = query("select sha256 from batch.run_item order by seq");
    Files.writeString(archived(digests.get(0)), "something else");
    Files.delete(archived(digests.get(1)));
    new JdbcTemplate(pool)
        .execute(
            "set session_replication_role = replica;"
                + "update warehouse.fact_observation set quote = 'Bắc G' where quote = '61,5%';"
                + "set session_replication_role = default");
    CommandLineForTests broken = command("verify");
    assertEquals(7, broken.exitCode());
    assertEquals(3, broken.lines().size(), broken.results());
    assertEquals(3, run("reprocess"), "a damaged archive sets documents aside");
    assertEquals(
        List.of("ARCHIVE_DAMAGED", "ARCHIVE_DAMAGED"),
        query("select reason from warehouse.quarantine"));
  }

  @Test
  void aFigureThatCannotBeIsHeldBackAndTheRestIsPublished() throws IOException {
    write("good.txt", figure("60,5"));
    write("bad.txt", figure("26,5"));
    assertEquals(0, run("ingest", input.toString()));
    update("update warehouse.fact_observation set value = 260.5 where value = 26.5");
    update("update warehouse.run set published_at = null");
    assertEquals(List.of(), query("select quote from mart.observation"));

    Verdict verdict = new Gate(1, pool).audit(Check.ofClassPath());
    assertTrue(verdict.isOpen(), verdict.reason());
    assertEquals(1, verdict.held());
    assertEquals(List.of("60,5%"), query("select quote from mart.observation"));
    assertEquals(
        List.of("SHARE_RANGE check"),
        query("select reason || ' ' || stage from warehouse.quarantine"));
    CommandLineForTests status = command("status", "1");
    assertTrue(status.results().contains("share_range"), status.results());
  }

  @Test
  void aStockThatFellByHalfIsToldWithTheLastFigureBefore() throws IOException {
    write("2022.txt", stock(2022, 700));
    write("2023.txt", stock(2023, 900));
    assertEquals(0, run("ingest", input.toString()));
    write("2024.txt", stock(2024, 400));
    write("2025.txt", stock(2025, 460));
    assertEquals(0, run("ingest", input.toString()));
    assertEquals(
        List.of(
            "2024.txt: eid.accounts_activated of VN-54: 400000 on 2024-12-31"
                + " after 900000 on 2023-12-31"),
        query(
            "select document || ': ' || message from warehouse.check_finding"
                + " where check_name = 'stock_halved'"));
  }

  private static String stock(int year, int thousands) {
    return "Đến hết năm "
        + year
        + ", tỉnh Bắc Giang có "
        + thousands
        + " nghìn tài khoản định danh điện tử được kích hoạt.\n";
  }

  @Test
  void aClosedGateKeepsTheRunFromAnalysts() throws IOException {
    write("good.txt", figure("60,5"));
    assertEquals(0, run("ingest", input.toString()));
    for (int i = 0; i < 20; i++) {
      write(
          String.format(Locale.ROOT, "e%02d.txt", i), "Hội nghị bàn về chuyển đổi số. " + name(i));
    }
    Files.delete(input.resolve("good.txt"));
    CommandLineForTests closed = command("ingest", input.toString());
    assertEquals(4, closed.exitCode(), closed.log());
    assertTrue(closed.log().contains("no_figures"), closed.log());
    assertTrue(closed.results().contains("mend the cause, then solieu restart 2"), closed.log());
    assertEquals(List.of("1"), query("select count(*)::text from mart.document"));
    assertEquals(List.of("60,5%"), query("select quote from mart.observation"));
    assertEquals(4, run("restart", "2"), "the checks are asked again");
    // As a connection leaves it that breaks while a failure is noted.
    update("update batch.batch_step_execution set status = 'STARTED' where step_name = 'publish'");
    assertEquals(4, run("restart", "2"), "nobody runs it");

    write("e00.txt", figure("62,5"));
    assertEquals(0, run("ingest", input.toString()), "what was not published is read again");
    assertEquals(List.of("21"), query("select count(*)::text from mart.document"));
  }

  @Test
  void aTakedownRemovesTheTextAndKeepsHashFigureAndReason() throws IOException {
    write("a.txt", figure("60,5"));
    write("b.txt", figure("61,5"));
    run("ingest", input.toString());
    Path rules =
        Files.writeString(
            folder.resolve("retention.yml"),
            """
            description: x
            keep_text_days: {}
            takedowns:
              - {document: a.txt, reason: Yêu cầu gỡ}
            """);
    RetentionRules read = RetentionRules.read(rules);
    Retention retention = new Retention(pool, home);
    assertEquals("a.txt", retention.list(read).get(0).document(), "as the plan names it");
    retention.list(read).forEach(retention::remove);
    assertEquals(List.of(), retention.list(read), "done once");
    assertEquals(List.of(), retention.finish());
    assertEquals(
        List.of("a.txt||Yêu cầu gỡ|60,5%|60,5%"),
        query(
            "select concat_ws('|', d.document, d.text, d.withdrawn_reason, f.quote, f.sentence)"
                + " from warehouse.dim_document d join warehouse.fact_observation f"
                + " using (document_id) where d.withdrawn_at is not null"));
    assertEquals(2, query("select quote from mart.observation").size());
    assertTrue(
        Files.notExists(
            archived(
                query(
                        "select snapshot_sha256"
                            + " from warehouse.dim_document where document = 'a.txt'")
                    .get(0))));
    assertEquals(0, run("verify"));
    assertEquals(1, command("reprocess", "--dry-run").lines().size());
    assertThrows(
        DataAccessException.class,
        () -> update("update warehouse.dim_document set text = '' where document = 'b.txt'"));
  }

  @Test
  void aPlanIsPrintedAndNothingDone() throws IOException {
    write("a.txt", figure("60,5"));
    write("b.txt", figure("61,5"));
    CommandLineForTests files = command("ingest", input.toString(), "--dry-run");
    assertEquals(0, files.exitCode(), files.log());
    assertEquals(2, files.lines().size(), files.results());
    assertEquals(2, run("restart", "1", "--dry-run"), "no such run");
    assertEquals(0, run("ingest", input.toString()));
    assertEquals(2, run("restart", "1", "--dry-run"), "nothing to restart");

    update("update warehouse.run set status = 'failed'");
    update("update warehouse.step_balance set status = 'failed' where position >= 6");
    update("update batch.run_item set extract = null where seq = 2");
    CommandLineForTests plan = command("restart", "1", "--dry-run");
    assertEquals(0, plan.exitCode(), plan.log());
    assertEquals(List.of("extract: 1 documents left", "load", "check", "publish"), plan.lines());

    Path backup = folder.resolve("backup");
    assertEquals(0, run("warehouse", "backup", backup.toString(), "--dry-run"));
    assertTrue(Files.notExists(backup));
    assertEquals(0, run("warehouse", "backup", backup.toString()));
    ServerForTests.prepare(folder.resolve("empty"));
    String[] restore = {"warehouse", "restore", backup.toString(), "--dry-run", "--config", ""};
    restore[5] = CommandLineForTests.configOf(folder.resolve("empty"));
    CommandLineForTests said = CommandLineForTests.run(restore);
    assertEquals(0, said.exitCode(), said.log());
    assertTrue(said.log().contains("2 archive files") || said.log().contains("4 archive files"));
    assertTrue(Files.notExists(folder.resolve("empty/postgres/data")), "nothing was started");
  }

  @Test
  void driftNamesTheSelector() {
    for (int run = 1; run <= 4; run++) {
      update(
          "insert into warehouse.run (run_id, job, rule_set, status, published_at) values ("
              + run
              + ", 'daily', 'r', 'completed', "
              + (run < 4 ? "now())" : "null)"));
      for (String source : List.of("kept", "moved", "poor", "shut", "silent")) {
        for (int n = 0; n < 6 && !(run == 4 && source.equals("silent")); n++) {
          boolean now = run == 4;
          addItem(
              run,
              source,
              now && source.equals("shut") ? "quarantined" : "loaded",
              now && source.equals("moved") ? "{}" : "{\"text\":\"source." + source + ".body\"}",
              now && source.equals("poor") ? 1 : 8);
        }
      }
    }
    new Gate(4, pool).audit(Check.ofClassPath());
    assertEquals(
        List.of(
            "drift_layout: moved: text came by source.moved.body in 100% of the articles,"
                + " now in 0%; now by no selector",
            "drift_silent_source: shut: no article, while it had 6.0 a run by source.shut.body;"
                + " nothing announces it",
            "drift_silent_source: silent: no article, while it had 6.0 a run by"
                + " source.silent.body; nothing announces it",
            "drift_unreadable: shut: 6 of 6 pages could not be read, while it had 6.0 articles a"
                + " run by source.shut.body",
            "drift_yield: poor: 1.00 figures an article, while it had 8; body by"
                + " source.poor.body, while it came by source.poor.body"),
        query(
            "select check_name || ': ' || message from warehouse.check_finding"
                + " where run_id = 4 and check_name like 'drift%' order by 1"));
  }

  private void addItem(int run, String source, String outcome, String rules, int figures) {
    new JdbcTemplate(pool)
        .update(
            "insert into batch.run_item (run_id, seq, path, document, source, list, archive, parse,"
                + " extract, rules, figures, characters) select ?, coalesce(max(seq), 0) + 1, 'p',"
                + " 'p', ?, 'loaded', 'loaded', ?, ?, ?::jsonb, ?, 2000 from batch.run_item"
                + " where run_id = ?",
            run,
            source,
            outcome,
            outcome.equals("loaded") ? outcome : null,
            rules,
            figures,
            run);
  }

  @Test
  void everyReasonIsDocumented() {
    TreeSet<String> reasons = new TreeSet<>();
    Stream.of(IssueCode.values()).forEach(code -> reasons.add(code.name()));
    Check.ofClassPath().stream()
        .filter(check -> check.severity() == Severity.HOLD)
        .forEach(check -> reasons.add(check.reason()));
    reasons.removeAll(query("select reason from warehouse.quarantine_reason"));
    assertEquals(new TreeSet<>(), reasons);
  }

  private static String name(int i) {
    return "Đại biểu " + (char) ('A' + i) + " dự.";
  }

  private static String figure(String share) {
    return "Năm 2024, tỷ lệ hồ sơ trực tuyến của tỉnh Bắc Giang đạt " + share + "%.\n";
  }

  private Path archived(String sha256) {
    return home.resolve("archive")
        .resolve(sha256.substring(0, 2))
        .resolve(sha256.substring(2, 4))
        .resolve(sha256);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(input.resolve(name), text);
  }

  private int run(String... args) {
    return command(args).exitCode();
  }

  private CommandLineForTests command(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--config", config));
    return CommandLineForTests.run(all.toArray(String[]::new));
  }

  private List<String> rows() {
    return query(
        "select f.ctid::text || f::text from warehouse.fact_observation f union all"
            + " select d.ctid::text || d::text from warehouse.dim_document d order by 1");
  }

  private void update(String sql) {
    new JdbcTemplate(pool).update(sql);
  }

  private List<String> query(String sql) {
    return new JdbcTemplate(pool).queryForList(sql, String.class);
  }
}
