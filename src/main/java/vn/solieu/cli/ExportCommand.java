package vn.solieu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.solieu.warehouse.Query;
import vn.solieu.warehouse.SqlFailures;
import vn.solieu.warehouse.Warehouse;

/** {@code export}: every published observation. */
@Command(
    name = "export",
    description = "Published observations: the contract's columns first, then names and evidence.")
final class ExportCommand implements Callable<Integer> {
  private static final Query OBSERVATIONS =
      new Query(
          "SELECT * FROM mart.observation"
              + " ORDER BY document, snapshot_sha256, part, start, \"end\", indicator,"
              + " observation_id");

  private final RootCommand root;
  private final Console console;

  @Option(
      names = "--format",
      defaultValue = "csv",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.csv;

  @Option(names = "-o", paramLabel = "FILE", description = "Write to FILE instead of stdout.")
  private @Nullable Path target;

  /** How observations are written; the names are the option's values. */
  enum Format {
    csv
  }

  ExportCommand(RootCommand root, Console console) {
    this.root = root;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Logging.configure(root.verbose());
    try (Warehouse warehouse = Warehouse.open(WarehouseArguments.settings(root.settings()));
        ResultFile result = ResultFile.open(target, console)) {
      write(warehouse, result);
      result.complete();
      return ExitCode.OK.code();
    }
  }

  private void write(Warehouse warehouse, ResultFile result) throws IOException {
    try (Connection connection = warehouse.connectAsAnalyst()) {
      switch (format) {
        case csv -> OBSERVATIONS.run(connection, new CsvRows(result.stream()));
      }
    } catch (SQLException e) {
      throw new CommandFailed(ExitCode.FAILED, SqlFailures.describe(e, warehouse.owner().url()), e);
    }
  }
}
