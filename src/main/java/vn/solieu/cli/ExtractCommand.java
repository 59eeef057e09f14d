package vn.solieu.cli;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import vn.solieu.model.Observation;
import vn.solieu.report.page.DocumentSheet;
import vn.solieu.report.words.Language;
import vn.solieu.report.words.Names;
import vn.solieu.rules.RuleBook;

/** {@code extract}: documents to observations, without a database. */
@Command(
    name = "extract",
    description = "Documents to observations, in the order of the arguments; no database.")
final class ExtractCommand extends DocumentCommand {
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

  /** How observations are written; the names are the option's values. */
  enum Format {
    csv,
    jsonl,
    html
  }

  ExtractCommand(RootCommand root, Console console) {
    super(root, console);
  }

  @Override
  ExitCode write(DocumentRun run, DocumentArguments documents, ResultFile result)
      throws IOException {
    if (format == Format.html) {
      return sheet(run, documents, result);
    }
    try (ObservationWriter writer = writer(result)) {
      return run.extract(documents.listing(), document -> writeAll(document, writer));
    }
  }

  private ExitCode sheet(DocumentRun run, DocumentArguments documents, ResultFile result)
      throws IOException {
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
