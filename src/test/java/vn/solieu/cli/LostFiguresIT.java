package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.solieu.warehouse.ServerForTests;
import vn.solieu.warehouse.Warehouse;
import vn.solieu.warehouse.WarehouseSettings;

/**
 * A figure that gets lost on its way into the facts is not taken for one that was there already.
 */
class LostFiguresIT {
  private static final String NEXT =
      "next: keep solieu status %1$d --json and report it; once that is mended, solieu restart %1$d";

  @TempDir Path folder;
  private Warehouse warehouse;
  private HikariDataSource pool;
  private String config = "";
  private Path input;

  @BeforeEach
  void prepare() throws IOException {
    Path home = folder.resolve("home");
    input = Files.createDirectory(folder.resolve("input"));
    ServerForTests.prepare(home);
    warehouse = Warehouse.open(new WarehouseSettings(home, OptionalInt.empty(), Optional.empty()));
    pool = warehouse.openPool();
    config = CommandLineForTests.configOf(home);
    write("kept.txt", "60,5");
    write("lost.txt", "61,5");
  }

  @AfterEach
  void close() {
    pool.close();
    warehouse.close();
  }

  @Test
  void aLostFigureEndsTheRunWithFiveAndNamesItsDocument() {
    lose("61,5%");
    CommandLineForTests run = command("ingest", input.toString());
    assertEquals(5, run.exitCode(), run.log());
    assertTrue(
        run.log().contains("balance of step load is broken; not accounted for: lost.txt"),
        run.log());
    assertTrue(run.results().contains(NEXT.formatted(1)), run.results());
    assertEquals(List.of(), query("select quote from warehouse.fact_observation"), "all or none");
    assertEquals(5, command("restart", "1").exitCode(), "it is still lost");

    loseNothing();
    assertEquals(0, command("restart", "1").exitCode());
    assertEquals(
        List.of("60,5%", "61,5%"), query("select quote from mart.observation order by quote"));
  }

  @Test
  void aRevisionThatIsLostIsNotTakenForTheFormerFigure() throws IOException {
    assertEquals(0, command("ingest", input.toString()).exitCode());
    jdbc().update("update warehouse.fact_observation set confidence = 0.1 where quote = '61,5%'");
    lose("61,5%");
    assertEquals(5, command("reprocess").exitCode(), "it is read otherwise now");
    assertEquals(2, query("select quote from mart.observation").size(), "what stood stands");
    loseNothing();
    assertEquals(0, command("restart", "2").exitCode());
    assertEquals(2, query("select quote from mart.observation where confidence > 0.1").size());
  }

  private void lose(String quote) {
    jdbc()
        .execute(
            "create function public.lose() returns trigger language plpgsql as"
                + " $$ begin return case when new.quote <> '"
                + quote
                + "' then new end; end $$;"
                + " create trigger lose before insert on warehouse.fact_observation"
                + " for each row execute function public.lose()");
  }

  private void loseNothing() {
    jdbc().execute("drop trigger lose on warehouse.fact_observation");
  }

  private void write(String name, String share) throws IOException {
    Files.writeString(
        input.resolve(name),
        "Năm 2024, tỷ lệ hồ sơ trực tuyến của tỉnh Bắc Giang đạt " + share + "%.\n");
  }

  private CommandLineForTests command(String... args) {
    String[] all = Arrays.copyOf(args, args.length + 2);
    all[args.length] = "--config";
    all[args.length + 1] = config;
    return CommandLineForTests.run(all);
  }

  private List<String> query(String sql) {
    return jdbc().queryForList(sql, String.class);
  }

  private JdbcTemplate jdbc() {
    return new JdbcTemplate(pool);
  }
}
