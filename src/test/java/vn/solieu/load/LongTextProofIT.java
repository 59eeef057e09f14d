package vn.solieu.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.solieu.warehouse.ServerForTests;
import vn.solieu.warehouse.Warehouse;
import vn.solieu.warehouse.WarehouseSettings;

/** The proof of quotes by pieces finds what is wrong in long texts, and only that. */
class LongTextProofIT {
  private static final int LENGTH = 70_000;
  private static final int QUOTES = 2_000;

  @TempDir Path folder;

  @Test
  void aQuoteIsProvenWhereverItStandsInALongText() throws IOException {
    Path home = folder.resolve("home");
    ServerForTests.prepare(home);
    try (Warehouse warehouse =
            Warehouse.open(new WarehouseSettings(home, OptionalInt.empty(), Optional.empty()));
        HikariDataSource pool = warehouse.openPool()) {
      Random random = new Random(3);
      String text = text(random);
      Integer[] from = new Integer[QUOTES];
      Integer[] to = new Integer[QUOTES];
      String[] quotes = new String[QUOTES];
      List<Long> wrong = new ArrayList<>();
      for (int i = 0; i < QUOTES; i++) {
        // About every piece's edge too, and longer ones than pieces overlap.
        from[i] =
            i % 2 == 0 ? random.nextInt(LENGTH) : i / 2 % 60 * 1024 + 1020 + random.nextInt(8);
        to[i] = Math.min(LENGTH, from[i] + 1 + random.nextInt(i % 9 == 0 ? 3000 : 20));
        quotes[i] = cut(text, from[i], to[i]);
        if (i % 7 == 0) {
          quotes[i] = quotes[i].substring(1) + "?";
          wrong.add(i + 1L);
        }
      }
      assertEquals(wrong, unproven(pool, text, from, to, quotes));
      assertEquals(
          List.of(1L),
          unproven(
              pool, text, new Integer[] {LENGTH}, new Integer[] {LENGTH + 1}, new String[] {"a"}));
    }
  }

  /** In one line; a fifth of its characters are supplementary ones. */
  private static String text(Random random) {
    return random
        .ints(LENGTH, 0, 5)
        .map(i -> i == 0 ? 0x1D413 : "ađộ ".codePointAt(i - 1))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String cut(String text, int from, int to) {
    int start = text.offsetByCodePoints(0, from);
    return text.substring(start, text.offsetByCodePoints(start, to - from));
  }

  private static List<Long> unproven(
      HikariDataSource pool, String text, Integer[] from, Integer[] to, String[] quotes) {
    return new JdbcTemplate(pool)
        .queryForList(
            "select n from warehouse.unproven(?, ?::integer[], ?::integer[], ?) n order by n",
            Long.class,
            text,
            from,
            to,
            quotes);
  }
}
