package vn.solieu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.solieu.report.SiteRefused;
import vn.solieu.report.StaticSite;
import vn.solieu.warehouse.SqlFailures;
import vn.solieu.warehouse.Warehouse;

/** {@code report}: the static site. */
@Command(
    name = "report",
    description = {
      "Writes the published figures as a static site in Vietnamese and English: open index.html"
          + " from disk or put the folder on any web host.",
      "DIR is replaced as a whole, and only when it is empty or holds such a site."
    })
final class ReportCommand implements Callable<Integer> {
  private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final RootCommand root;
  private final Console console;

  @Option(
      names = "-o",
      paramLabel = "DIR",
      description = "Write to DIR instead of the folder site of what runs write (var/site).")
  private @Nullable Path target;

  ReportCommand(RootCommand root, Console console) {
    this.root = root;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Logging.configure(root.verbose());
    Path folder =
        target == null ? WarehouseArguments.home(root.settings()).resolve("site") : target;
    try (Warehouse warehouse = Warehouse.open(WarehouseArguments.settings(root.settings()))) {
      write(warehouse, folder, console);
      return ExitCode.OK.code();
    }
  }

  /** Writes the site of {@code warehouse} to {@code folder} and says so. */
  static void write(Warehouse warehouse, Path folder, Console console) throws IOException {
    try (Connection connection = warehouse.connectAsAnalyst()) {
      long pages = StaticSite.write(connection, folder, LocalDate.now(HERE));
      console.say(pages + " pages; open " + folder.resolve("index.html"));
    } catch (SiteRefused e) {
      throw new CommandFailed(ExitCode.USAGE, "-o: " + e.getMessage(), e);
    } catch (SQLException e) {
      throw new CommandFailed(ExitCode.FAILED, SqlFailures.describe(e, warehouse.owner().url()), e);
    }
  }
}
