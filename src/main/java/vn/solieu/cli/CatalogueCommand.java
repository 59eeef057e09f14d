package vn.solieu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.solieu.extract.Extractor;
import vn.solieu.fetch.LocalListing;
import vn.solieu.learn.CatalogueLearner;
import vn.solieu.learn.GoldFolder;
import vn.solieu.learn.GoldRecord;
import vn.solieu.learn.MarkedSentences;
import vn.solieu.model.Article;
import vn.solieu.model.Observation;
import vn.solieu.pipeline.DocumentPipeline;
import vn.solieu.rules.RuleBook;
import vn.solieu.warehouse.Column;
import vn.solieu.warehouse.Query;
import vn.solieu.warehouse.RowSink;
import vn.solieu.warehouse.SqlFailures;
import vn.solieu.warehouse.Warehouse;

/** {@code catalogue}: how the catalogue of indicators grows. */
@Command(
    name = "catalogue",
    description =
        "Grow the catalogue: phrases that no indicator fits, weights from annotated texts.",
    synopsisSubcommandLabel = "(suggest | learn)")
final class CatalogueCommand {
  private static final Query UNKNOWN =
      new Query(
          "SELECT unit, counted, quote, sentence FROM mart.observation WHERE indicator IS NULL");

  private static final List<String> WORDS =
      List.of("place", "words", "figures", "weight", "indicators");
  private static final List<String> TREES = List.of("tree", "nodes");

  @Spec private @Nullable CommandSpec spec;

  private final RootCommand root;
  private final Console console;

  CatalogueCommand(RootCommand root, Console console) {
    this.root = root;
    this.console = console;
  }

  /** Counts the phrases of figures without an indicator, in files or in the warehouse. */
  @Command(
      name = "suggest",
      description =
          "The phrases of figures that no indicator fits, most frequent first, as CSV: of the"
              + " documents named, else of the warehouse.")
  int suggest(
      @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files or folders.")
          @Nullable List<Path> paths,
      @Option(
              names = "--least",
              defaultValue = "1",
              description = "Leave out phrases of fewer figures. Default: ${DEFAULT-VALUE}.")
          long least,
      @Option(names = "-o", paramLabel = "FILE", description = "Write to FILE instead of stdout.")
          @Nullable Path target)
      throws IOException {
    PhraseTally tally = new PhraseTally();
    ExitCode exitCode = ExitCode.OK;
    if (paths == null || paths.isEmpty()) {
      ofWarehouse(tally);
    } else {
      DocumentRun run =
          new DocumentRun(
              DocumentArguments.local(root.settings()), DocumentPipeline.ofDefaultRules(), console);
      exitCode =
          run.extract(
              new LocalListing(paths, Optional.empty()),
              document -> document.observations().forEach(seen -> add(tally, seen)));
    }
    try (ResultFile result = ResultFile.open(target, console)) {
      tally.write(result.stream(), least);
      result.complete();
    }
    return exitCode.code();
  }

  private static void add(PhraseTally tally, Observation seen) {
    if (seen.indicator() == null) {
      tally.add(
          seen.quantity().unit(),
          seen.quantity().counted(),
          seen.quotation().quote(),
          seen.quotation().sentence());
    }
  }

  private void ofWarehouse(PhraseTally tally) throws IOException {
    Logging.configure(root.verbose());
    try (Warehouse warehouse = Warehouse.open(WarehouseArguments.settings(root.settings()));
        Connection connection = warehouse.connectAsAnalyst()) {
      UNKNOWN.run(
          connection,
          new RowSink() {
            @Override
            public void row(List<@Nullable String> values) {
              tally.add(
                  String.valueOf(values.get(0)),
                  values.get(1),
                  String.valueOf(values.get(2)),
                  String.valueOf(values.get(3)));
            }

            @Override
            public void columns(List<Column> answer) {}

            @Override
            public void end() {}
          });
    } catch (SQLException e) {
      throw new CommandFailed(ExitCode.FAILED, SqlFailures.describe(e, "the warehouse"), e);
    }
  }

  /** Learns how much each kind of evidence weighs, and a record's confidence. */
  @Command(
      name = "learn",
      description =
          "From folders of annotated texts (NAME.txt with NAME.jsonl) how much each kind of"
              + " evidence weighs: writes words.csv, link-trees.csv and confidence-trees.csv, to be put"
              + " into data/catalogue/. Name each hand's texts as a folder of their own: what is"
              + " learned is tried on each folder by leaving it out. The same texts give the same"
              + " numbers.")
  int learn(
      @Mixin DocumentArguments documents,
      @Option(
              names = "--sentences",
              paramLabel = "CSV",
              description =
                  "A table of single sentences, figures marked by 【】 or [], with the columns text"
                      + " or example, and indicators or indicator. They teach links only.")
          @Nullable List<Path> tables,
      @Option(
              names = "--calibrate",
              paramLabel = "DIR",
              description =
                  "A folder of the texts whose kind will be read: a record's confidence is made"
                      + " true on them; on all folders when none is named.")
          @Nullable List<Path> calibrating,
      @Option(names = "-o", paramLabel = "DIR", required = true, description = "Where to write.")
          Path target)
      throws IOException {
    List<Path> twins = GoldFolder.twins(documents.paths());
    if (!twins.isEmpty()) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "two texts have one name; rename one of them: " + twins.get(0) + ", " + twins.get(1));
    }
    DocumentPipeline pipeline = DocumentPipeline.ofDefaultRules();
    Extractor extractor = new Extractor(RuleBook.ofClassPath());
    CatalogueLearner learner =
        new CatalogueLearner(
            (calibrating == null ? List.<Path>of() : calibrating)
                .stream().map(CatalogueCommand::folder).collect(Collectors.toSet()));
    DocumentRun run = new DocumentRun(DocumentArguments.local(root.settings()), pipeline, console);
    ExitCode exitCode =
        run.parse(
            documents.listing(),
            document -> {
              Optional<Path> file = annotated(documents.paths(), document.name());
              List<GoldRecord> gold =
                  file.isPresent() ? GoldFolder.annotations(file.get()) : List.of();
              for (Article article : gold.isEmpty() ? List.<Article>of() : document.articles()) {
                String folder = folder(file.get().resolveSibling("."));
                learner.add(folder, document.name(), extractor.evidence(article), gold);
              }
            });
    for (Path table : tables == null ? List.<Path>of() : tables) {
      for (MarkedSentences.Marked each : MarkedSentences.read(table)) {
        Article article = Article.ofText(each.text(), each.text());
        learner.addSentence(each.text(), extractor.evidence(article), each.gold());
      }
    }
    CatalogueLearner.Tables learned = learner.learn();
    Files.createDirectories(target);
    write(target.resolve("words.csv"), WORDS, learned.words());
    write(target.resolve("link-trees.csv"), TREES, learned.trees());
    write(target.resolve("confidence-trees.csv"), TREES, learned.confidence());
    console.say("learned from " + learner.figures() + " figures");
    return exitCode.code();
  }

  private static String folder(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  /** The file of a document, which the listing names from its folder. */
  private static Optional<Path> annotated(List<Path> paths, String document) {
    String name = String.valueOf(Path.of(document).getFileName());
    for (Path path : paths) {
      Path file = Files.isDirectory(path) ? path.resolve(name) : path;
      if (file.endsWith(name) && Files.exists(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  private static void write(Path file, List<String> header, List<List<String>> rows)
      throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
    try (CSVPrinter out =
        new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), format)) {
      out.printRecord(header);
      out.printRecords(rows);
    }
  }
}
