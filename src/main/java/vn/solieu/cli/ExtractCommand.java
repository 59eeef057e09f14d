package vn.solieu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import vn.solieu.model.Observation;
import vn.solieu.pipeline.DocumentPipeline;
import vn.solieu.report.page.DocumentSheet;
import vn.solieu.report.words.Language;
import vn.solieu.report.words.Names;
import vn.solieu.rules.RuleBook;

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
          "${COMPLETION-CANDIDATES}; jsonl has the rule trace, html shows the figures in their text."
              + " Default: ${DEFAULT-VALUE}.")
  private Format format = Format.csv;

  @Option(
      names = "--language",
      defaultValue = "vi",
      description = "Language of html: vi or en. Default: ${DEFAULT-VALUE}.",
      converter = LanguageCode.class)
  private Language language = Language.VI;

  @Option(names = "-o", paramLabel = "FILE", description = "Write to FILE instead of stdout.")
  private @Nullable Path target;

  /** How observations are written; the names are the option's values. */
  enum Format {
    csv,
    jsonl,
    html
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
      if (format == Format.html) {
        exitCode = sheet(run, result);
        result.complete();
        return exitCode.code();
      }
      try (ObservationWriter writer = writer(result)) {
        exitCode = run.extract(documents.listing(), document -> writeAll(document, writer));
      }
      result.complete();
      return exitCode.code();
    }
  }

  private ExitCode sheet(DocumentRun run, ResultFile result) throws IOException {
    Names names = Names.of(RuleBook.ofClassPath());
    try (DocumentSheet sheet = new DocumentSheet(result.stream(), language, names)) {
      return run.extract(
          documents.listing(),
          document -> {
            for (int i = 0; i < document.articles().size(); i++) {
              sheet.write(document.articles().get(i), document.figures().get(i));
            }
          });
    }
  }

  /** Reads the code of a language. */
  static final class LanguageCode implements ITypeConverter<Language> {
    @Override
    public Language convert(String code) {
      for (Language each : Language.values()) {
        if (each.code().equals(code)) {
          return each;
        }
      }
      throw new TypeConversionException("'" + code + "' is neither vi nor en");
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
      case html -> throw new IllegalStateException("html is written by documents");
    };
  }
}
