package vn.solieu.load;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solieu.rules.RuleBook;
import vn.solieu.warehouse.ServerForTests;
import vn.solieu.warehouse.Warehouse;
import vn.solieu.warehouse.WarehouseSettings;

/**
 * How long the job's load takes beside a plain COPY of the same rows into a table with the same
 * indexes, and how long the five queries that the README lists first take over many observations;
 * of the first million also the checks by arithmetic and the exports. Not a test: run it by name,
 * {@code mvn failsafe:integration-test -Dit.test=WarehouseBenchmark -Dobservations=1000000}. The
 * first million is loaded and copied, and timed, by the clock and by the processor time of this
 * process and the server's; what is asked for beyond that is loaded in further runs of a million.
 */
class WarehouseBenchmark {
  private static final int PER_DOCUMENT = 20;
  private static final int DOCUMENTS_AT_ONCE = 100;
  private static final int PER_RUN = 1_000_000;

  @TempDir static Path home;

  private final RuleBook rules = RuleBook.ofClassPath();
  private final MadeUpArticles articles =
      new MadeUpArticles(
          rules,
          new MadeUpArticles.Form(
              PER_DOCUMENT, List.copyOf(rules.indicators().list()), false, 10, true, ""));
  private final PrintStream out = System.out;

  @Test
  void loadAndAsk() throws IOException {
    int observations = Integer.getInteger("observations", 100_000);
    ServerForTests.prepare(home);
    try (Warehouse warehouse =
            Warehouse.open(new WarehouseSettings(home, OptionalInt.empty(), Optional.empty()));
        HikariDataSource pool = warehouse.openPool()) {
      JdbcClient jdbc = JdbcClient.create(pool);
      DeclaredRows.load(jdbc, rules);
      Taken load = load(pool, Math.min(observations, PER_RUN), 0);
      Taken copy = copy(jdbc);
      say("load %s, plain COPY %s: %s", load, copy, load.times(copy));
      AnalystTimes analyst = new AnalystTimes(warehouse, jdbc, out);
      jdbc.sql("VACUUM ANALYZE").update();
      analyst.ask();
      analyst.check();
      analyst.export(home);
      for (int done = PER_RUN; done < observations; done += PER_RUN) {
        say("%d more: %s", PER_RUN, load(pool, PER_RUN, done / PER_DOCUMENT));
        jdbc.sql("VACUUM ANALYZE").update();
        analyst.ask();
      }
    }
  }

  private Taken load(HikariDataSource pool, int observations, int firstDocument) {
    JdbcClient jdbc = JdbcClient.create(pool);
    MadeUpRun run = new MadeUpRun(pool);
    Taken staged = Taken.NOTHING;
    int end = firstDocument + observations / PER_DOCUMENT;
    for (int i = firstDocument; i < end; i += DOCUMENTS_AT_ONCE) {
      // Making up articles is not part of the load.
      List<StagedDocument> chunk =
          MadeUpRun.chunk(articles, i, Math.min(DOCUMENTS_AT_ONCE, end - i));
      staged = staged.plus(Taken.by(jdbc, () -> run.stage(chunk)));
    }
    say("staged in %s", staged);
    return staged.plus(Taken.by(jdbc, () -> require(observations, run.load())));
  }

  private static void require(int observations, long loaded) {
    if (loaded != observations) {
      throw new IllegalStateException("not all were loaded: " + loaded);
    }
  }

  private Taken copy(JdbcClient jdbc) throws IOException {
    Path file = Files.createTempFile(home, "rows", ".copy");
    jdbc.sql("COPY warehouse.fact_observation TO '" + file + "'").update();
    jdbc.sql("CREATE TABLE plain (LIKE warehouse.fact_observation INCLUDING INDEXES)").update();
    jdbc.sql("CHECKPOINT").update();
    Taken taken = Taken.by(jdbc, () -> jdbc.sql("COPY plain FROM '" + file + "'").update());
    jdbc.sql("DROP TABLE plain").update();
    Files.delete(file);
    return taken;
  }

  private void say(String form, Object... values) {
    out.println(String.format(Locale.ROOT, form, values));
  }
}
