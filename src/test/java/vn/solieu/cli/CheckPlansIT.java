package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.solieu.job.gate.Check;
import vn.solieu.warehouse.ServerForTests;
import vn.solieu.warehouse.Warehouse;
import vn.solieu.warehouse.WarehouseSettings;

/**
 * A text of thousands of figures of one indicator, right after it was loaded, when PostgreSQL knows
 * nothing of them: no check may compare them each with each. Rows are counted, not time, which
 * depends on the machine.
 */
class CheckPlansIT {
  private static final int FIGURES = 1500;

  /** What a check may look at for each figure: those that do it in one pass look at some twenty. */
  private static final long ROWS_OF_A_FIGURE = 100;

  @TempDir Path folder;

  @Test
  void noCheckComparesTheFiguresOfALongTextEachWithEach() throws IOException {
    Path home = folder.resolve("home");
    ServerForTests.prepare(home);
    String config = CommandLineForTests.configOf(home);
    try (Warehouse warehouse =
            Warehouse.open(new WarehouseSettings(home, OptionalInt.empty(), Optional.empty()));
        HikariDataSource pool = warehouse.openPool()) {
      for (int run = 1; run <= 2; run++) {
        Path text = folder.resolve(run + ".txt");
        Files.writeString(text, text(run));
        CommandLineForTests ingest =
            CommandLineForTests.run("ingest", text.toString(), "--config", config);
        assertEquals(0, ingest.exitCode(), ingest.log());
      }
      JdbcTemplate jdbc = new JdbcTemplate(pool);
      assertEquals(
          2L * FIGURES,
          jdbc.queryForObject(
              "select count(*) from mart.observation where indicator is not null", Long.class));
      for (Check check : Check.ofClassPath()) {
        long rows = rows(JsonMapper.shared().readTree(explain(jdbc, check)));
        assertTrue(rows < ROWS_OF_A_FIGURE * 2 * FIGURES, check.name() + " looks at " + rows);
      }
    }
  }

  private static String text(int run) {
    StringBuilder text = new StringBuilder("Báo cáo số " + run + "\n\n");
    for (int i = 0; i < FIGURES; i++) {
      text.append(
          String.format(
              Locale.ROOT,
              "Đến ngày %d/%d/%d, tỉnh Bắc Giang có %d nghìn tài khoản định danh điện tử.\n",
              1 + i % 28,
              1 + i / 28 % 12,
              2018 + 2 * run + i % 2,
              500 + i));
    }
    return text.toString();
  }

  private static String explain(JdbcTemplate jdbc, Check check) {
    String sql = "explain (analyze, format json) " + check.sql().replace(":run", "2");
    return String.valueOf(jdbc.queryForObject(sql, String.class));
  }

  /** The rows that all parts of a plan gave or left out, each time that they were asked. */
  private static long rows(JsonNode plan) {
    long own = 0;
    for (Map.Entry<String, JsonNode> property : plan.properties()) {
      String name = property.getKey();
      if (name.equals("Actual Rows") || name.startsWith("Rows Removed")) {
        own += Math.round(property.getValue().asDouble() * plan.path("Actual Loops").asDouble());
      }
    }
    for (JsonNode part : plan) {
      own += rows(part);
    }
    return own;
  }
}
