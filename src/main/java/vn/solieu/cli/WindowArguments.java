package vn.solieu.cli;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that narrow work down to a time window and to sources. */
final class WindowArguments {
  @Option(names = "--from", paramLabel = "D", description = "From this day on (ISO date).")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "D", description = "Until this day (ISO date).")
  private @Nullable LocalDate to;

  @Option(names = "--source", paramLabel = "ID", description = "Only this source; repeatable.")
  private List<String> sources = List.of();

  @Nullable LocalDate from() {
    return from;
  }

  @Nullable LocalDate to() {
    return to;
  }

  List<String> sources() {
    return sources;
  }
}
