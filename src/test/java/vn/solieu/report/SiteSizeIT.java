package vn.solieu.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.rules.Indicator;
import vn.solieu.rules.RuleBook;
import vn.solieu.warehouse.ServerForTests;
import vn.solieu.warehouse.Warehouse;
import vn.solieu.warehouse.WarehouseSettings;

/** However many claims there are for one indicator, no page of the site is large. */
class SiteSizeIT {
  private static final long MAX_PAGE_BYTES = 1_000_000;
  private static final int DOCUMENTS = 1_000;

  @TempDir static Path home;

  @Test
  void tenThousandClaimsForOneIndicatorMakeNoLargePage() throws IOException, SQLException {
    ServerForTests.prepare(home);
    Indicator one = RuleBook.ofClassPath().indicators().find("rank.dti").orElseThrow();
    Path site = home.resolve("site");
    try (Warehouse warehouse =
        Warehouse.open(new WarehouseSettings(home, OptionalInt.empty(), Optional.empty()))) {
      try (HikariDataSource pool = warehouse.openPool()) {
        new FilledWarehouse(List.of(one)).load(pool, DOCUMENTS);
      }
      try (Connection connection = warehouse.connectAsAnalyst()) {
        StaticSite.write(connection, site, LocalDate.of(2026, 11, 22));
      }
    }
    try (Stream<Path> files = Files.walk(site)) {
      files
          .filter(file -> file.toString().endsWith(".html"))
          .forEach(
              file ->
                  assertTrue(
                      file.toFile().length() < MAX_PAGE_BYTES,
                      file + " is " + file.toFile().length()));
    }
    // A hundred claims on a page, and every claim in the file beside them.
    assertTrue(Files.exists(site.resolve("indicator/rank.dti.100.html")));
    try (Stream<String> lines = Files.lines(site.resolve("indicator/rank.dti.csv"))) {
      assertEquals(DOCUMENTS * 10 + 1, lines.count());
    }
  }
}
