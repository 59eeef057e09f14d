package vn.solieu.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import vn.solieu.export.CsvRows;
import vn.solieu.export.ParquetRows;
import vn.solieu.export.SdmxStructure;
import vn.solieu.warehouse.Query;
import vn.solieu.warehouse.SqlFailures;
import vn.solieu.warehouse.Warehouse;

/** {@code export}: every published observation, or the preferred series as SDMX-CSV. */
@Command(
    name = "export",
    description = {
      "Published observations: the contract's columns first, then names and evidence.",
      "sdmx-csv: the preferred value of each indicator, area and period as SDMX-CSV 2.0, with its"
          + " structure file beside FILE (FILE.structure.xml)."
    })
final class ExportCommand implements Callable<Integer> {
  private static final Query OBSERVATIONS =
      new Query(
          // mart.observation with the origins of all rows counted in one go
          "SELECT * FROM warehouse.observation_export"
              + " ORDER BY document, snapshot_sha256, part, start, \"end\", indicator,"
              + " observation_id");
  private static final Query SERIES =
      new Query(
          "SELECT * FROM mart.sdmx_series ORDER BY \"INDICATOR\", \"REF_AREA\", \"TIME_PERIOD\"");

  private final RootCommand root;
  private final Console console;

  @Option(
      names = "--format",
      defaultValue = "csv",
      converter = FormatNames.class,
      completionCandidates = FormatNames.class,
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.CSV;

  @Option(names = "-o", paramLabel = "FILE", description = "Write to FILE instead of stdout.")
  private @Nullable Path target;

  @Option(
      names = "--since",
      paramLabel = "MOMENT",
      converter = Moment.class,
      description =
          "Only what was added or withdrawn since then (a day, or 2025-11-22T10:00:00+07:00); a"
              + " row with withdrawn_at takes its observation_id away.")
  private @Nullable String since;

  /** How observations are written. */
  enum Format {
    CSV,
    SDMX_CSV,
    PARQUET
  }

  ExportCommand(RootCommand root, Console console) {
    this.root = root;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Logging.configure(root.verbose());
    if (format == Format.SDMX_CSV && since != null) {
      throw new CommandFailed(ExitCode.USAGE, "--since goes with csv and parquet");
    }
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
        case CSV -> rows().run(connection, new CsvRows(result.stream()));
        case PARQUET -> parquet(connection, result.stream());
        case SDMX_CSV -> sdmx(connection, result.stream());
      }
    } catch (SQLException e) {
      throw new CommandFailed(ExitCode.FAILED, SqlFailures.describe(e, warehouse.owner().url()), e);
    }
  }

  private Query rows() {
    return since == null
        ? OBSERVATIONS
        : new Query(
            "SELECT * FROM mart.change_log WHERE changed_at >= TIMESTAMPTZ '"
                + since
                + "' ORDER BY changed_at, observation_id");
  }

  // Parquet ends with its index, so the library wants a file of its own.
  private void parquet(Connection connection, OutputStream out) throws SQLException, IOException {
    Path folder = Files.createTempDirectory("solieu-export");
    Path file = folder.resolve("rows.parquet");
    try {
      rows().run(connection, new ParquetRows(file));
      Files.copy(file, out);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  private void sdmx(Connection connection, OutputStream out) throws SQLException, IOException {
    SERIES.run(connection, new CsvRows(out));
    if (target == null) {
      return;
    }
    try (ResultFile structure =
        ResultFile.open(target.resolveSibling(target.getFileName() + ".structure.xml"), console)) {
      SdmxStructure.write(connection, structure.stream());
      structure.complete();
    }
  }

  /** Reads the names of formats, and lists them for the help. */
  static final class FormatNames implements ITypeConverter<Format>, Iterable<String> {
    private static final List<String> NAMES = List.of("csv", "sdmx-csv", "parquet");

    @Override
    public Format convert(String name) {
      int index = NAMES.indexOf(name);
      if (index < 0) {
        throw new TypeConversionException("'" + name + "' is not one of " + NAMES);
      }
      return Format.values()[index];
    }

    @Override
    public Iterator<String> iterator() {
      return NAMES.iterator();
    }
  }

  /** Reads a day (Vietnamese time) or a moment with its offset; nothing else gets into SQL. */
  static final class Moment implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      return day(text)
          .or(() -> moment(text))
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'" + text + "' is neither a day nor like 2025-11-22T10:00:00+07:00"));
    }

    private static Optional<String> day(String text) {
      try {
        return Optional.of(java.time.LocalDate.parse(text) + "T00:00:00+07:00");
      } catch (java.time.format.DateTimeParseException e) {
        return Optional.empty();
      }
    }

    private static Optional<String> moment(String text) {
      try {
        return Optional.of(java.time.OffsetDateTime.parse(text).toString());
      } catch (java.time.format.DateTimeParseException e) {
        return Optional.empty();
      }
    }
  }
}
