package vn.solieu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.solieu.model.Observation;
import vn.solieu.pipeline.DocumentPipeline;

/** {@code extract}: documents to observations, without a database. */
@Command(
    name = "extract",
    description = "Documents to observations, in the order of the arguments; no database.")
final class ExtractCommand implements Callable<Integer> {
  private final RootCommand root;
  private final Console console;

  @Mixin private DocumentArguments documents = new DocumentArguments();

  @Option(
      names = "--format",
      defaultValue = "csv",
      description =
          "${COMPLETION-CANDIDATES}; jsonl has the rule trace. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.csv;

  @Option(names = "-o", paramLabel = "FILE", description = "Write to FILE instead of stdout.")
  private @Nullable Path target;

  /** How observations are written; the names are the option's values. */
  enum Format {
    csv,
    jsonl
  }

  ExtractCommand(RootCommand root, Console console) {
    this.root = root;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    DocumentRun run =
        new DocumentRun(
            DocumentArguments.local(root.settings()), DocumentPipeline.ofDefaultRules(), console);
    try (ResultFile result = ResultFile.open(target, console)) {
      ExitCode exitCode;
      try (ObservationWriter writer = writer(result)) {
        exitCode = run.extract(documents.listing(), document -> writeAll(document, writer));
      }
      result.complete();
      return exitCode.code();
    }
  }

  private static void writeAll(ReadDocument document, ObservationWriter writer) throws IOException {
    for (Observation observation : document.observations()) {
      writer.write(observation);
    }
  }

  private ObservationWriter writer(ResultFile result) throws IOException {
    return switch (format) {
      case csv -> new ObservationCsv(result.stream());
      case jsonl -> new ObservationJson(result.stream());
    };
  }
}
