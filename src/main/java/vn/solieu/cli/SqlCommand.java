package vn.solieu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.solieu.export.CsvRows;
import vn.solieu.warehouse.Query;
import vn.solieu.warehouse.RowSink;
import vn.solieu.warehouse.SqlFailures;
import vn.solieu.warehouse.Warehouse;

/** {@code sql}: a query against the warehouse as the read-only role. */
@Command(
    name = "sql",
    description =
        "A query against the warehouse, as the read-only role: an aligned table on a terminal, CSV"
            + " with a header otherwise; psql itself when no query is given.")
final class SqlCommand implements Callable<Integer> {
  private final RootCommand root;
  private final Console console;
  private final Interruption interruption;

  @Parameters(
      paramLabel = "QUERY",
      arity = "0..1",
      description = "SQL, for example: SELECT * FROM observation LIMIT 5")
  private @Nullable String query;

  @Option(names = "-o", paramLabel = "FILE", description = "Write CSV to FILE instead of stdout.")
  private @Nullable Path target;

  SqlCommand(RootCommand root, Console console, Interruption interruption) {
    this.root = root;
    this.console = console;
    this.interruption = interruption;
  }

  @Override
  public Integer call() throws IOException {
    Logging.configure(root.verbose());
    Optional<Path> psql = query == null ? Optional.of(findPsql()) : Optional.empty();
    try (Warehouse warehouse = Warehouse.open(WarehouseArguments.settings(root.settings()))) {
      return psql.isPresent() ? runPsql(psql.get(), warehouse) : answer(warehouse);
    }
  }

  private int answer(Warehouse warehouse) throws IOException {
    try (Connection connection = warehouse.connectAsAnalyst();
        ResultFile result = ResultFile.open(target, console)) {
      new Query(String.valueOf(query)).run(connection, sink(result));
      result.complete();
      return ExitCode.OK.code();
    } catch (SQLException e) {
      throw new CommandFailed(ExitCode.FAILED, SqlFailures.describe(e, warehouse.owner().url()), e);
    }
  }

  private RowSink sink(ResultFile result) throws IOException {
    return target == null && Terminal.STANDARD_OUTPUT.isWatched()
        ? new AlignedRows(result.stream())
        : new CsvRows(result.stream());
  }

  private int runPsql(Path psql, Warehouse warehouse) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(psql.toString()).inheritIO();
    builder.environment().putAll(warehouse.analyst().psqlEnvironment());
    Process process = builder.start();
    // Ctrl-C is psql's, to cancel a query: this process ends when psql does.
    interruption.onSignal(() -> process.onExit().join());
    return process.onExit().join().exitValue() == 0 ? ExitCode.OK.code() : ExitCode.FAILED.code();
  }

  private static Path findPsql() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(":", -1))
        .filter(directory -> !directory.isEmpty())
        .map(directory -> Path.of(directory, "psql"))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new CommandFailed(
                    ExitCode.USAGE, "psql is not installed; give a query: solieu sql 'SELECT …'"));
  }
}
