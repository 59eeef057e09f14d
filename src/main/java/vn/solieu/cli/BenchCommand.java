package vn.solieu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.solieu.bench.Benchmark;
import vn.solieu.bench.Benchmark.Effort;
import vn.solieu.bench.GeneratedPages;
import vn.solieu.bench.Growth;
import vn.solieu.fetch.LocalListing;
import vn.solieu.model.Article;
import vn.solieu.model.RawDocument;
import vn.solieu.pipeline.DocumentPipeline;
import vn.solieu.rules.RuleBook;
import vn.solieu.rules.RuleFiles;

/** {@code bench}: how fast the stages are on this machine, beside what they are compared with. */
@Command(
    name = "bench",
    description =
        "Measure the stages over generated pages: documents, bytes and observations a second,"
            + " processor time, memory, and the ratios to Jsoup.parse, a digit regex and ICU4J.")
final class BenchCommand implements Callable<Integer> {
  private final RootCommand root;
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files or folders whose texts are measured as well.")
  private List<Path> paths = List.of();

  @Option(
      names = "--documents",
      paramLabel = "N",
      defaultValue = "200",
      description = "Pages held in memory and measured over. Default: ${DEFAULT-VALUE}.")
  private int documents = 200;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The same seed gives the same pages. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(
      names = "--warm-up",
      paramLabel = "SECONDS",
      defaultValue = "20",
      description = "Before each group of measurements. Default: ${DEFAULT-VALUE}.")
  private int warmUp = 20;

  @Option(
      names = "--passes",
      paramLabel = "N",
      defaultValue = "15",
      description = "The median of so many passes is told. Default: ${DEFAULT-VALUE}.")
  private int passes = 15;

  @Option(
      names = "--growth",
      paramLabel = "N",
      split = ",",
      description = "Also bring so many pages to observations, e.g. 1000,10000,100000.")
  private List<Integer> growth = List.of();

  @Option(
      names = "--replay",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Also archive so many pages, read them back and load their observations into a warehouse"
              + " of their own, beside a plain COPY of the same rows.")
  private int replay;

  @Option(
      names = "--plot",
      paramLabel = "FOLDER",
      description = "Also draw what was measured: SVG files into FOLDER.")
  private @Nullable Path plots;

  @Option(names = "--json", description = "Print JSON instead of tables.")
  private boolean json;

  @Option(names = "-o", paramLabel = "FILE", description = "Write to FILE instead of stdout.")
  private @Nullable Path target;

  BenchCommand(RootCommand root, Console console) {
    this.root = root;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (documents < 1 || passes < 1 || replay < 0 || growth.stream().anyMatch(size -> size < 1)) {
      throw new CommandFailed(ExitCode.USAGE, "numbers of documents and passes begin at 1");
    }
    RuleBook rules = RuleBook.ofClassPath();
    DocumentPipeline pipeline = DocumentPipeline.of(RuleFiles.ofClassPath(), rules);
    Benchmark benchmark = new Benchmark(pipeline, console::say);
    GeneratedPages pages = new GeneratedPages(rules.areas(), seed);
    BenchReport report = measure(benchmark, pipeline, rules, pages);
    if (replay > 0) {
      Logging.configure(root.verbose());
      report.setReplay(
          new WarehouseReplay(pipeline, benchmark, rules, console).measure(pages, replay));
    }
    try (ResultFile result = ResultFile.open(target, console)) {
      if (json) {
        report.writeJson(result.stream());
      } else {
        report.writeTables(Console.writer(ResultFile.unclosed(result.stream())));
      }
      result.complete();
    }
    draw(report);
    return ExitCode.OK.code();
  }

  private void draw(BenchReport report) throws IOException {
    if (plots != null) {
      Files.createDirectories(plots);
      for (Map.Entry<String, String> plot : report.plots().entrySet()) {
        Files.writeString(plots.resolve(plot.getKey()), plot.getValue());
      }
    }
  }

  /** The day and the command, which belong to any measurement that is shown. */
  private String made() {
    List<String> arguments =
        Objects.requireNonNull(spec).root().commandLine().getParseResult().originalArgs();
    return LocalDate.now(ZoneId.systemDefault()) + ", jobs/solieu " + String.join(" ", arguments);
  }

  private BenchReport measure(
      Benchmark benchmark, DocumentPipeline pipeline, RuleBook rules, GeneratedPages pages)
      throws IOException {
    List<RawDocument> held = LongStream.range(0, documents).mapToObj(pages::page).toList();
    GeneratedPages news = GeneratedPages.asNews(rules.areas(), seed);
    Effort effort = new Effort(warmUp, passes);
    BenchReport report = new BenchReport(seed, made());
    report.setPages(benchmark.pages(held, effort));
    report.addTexts(
        "generated, dense",
        benchmark.texts(held.stream().map(benchmark::articleOf).toList(), effort));
    report.addTexts(
        "generated, as news",
        benchmark.texts(
            LongStream.range(0, documents).mapToObj(news::page).map(benchmark::articleOf).toList(),
            effort));
    for (Path path : paths) {
      report.addTexts(String.valueOf(path), benchmark.texts(given(pipeline, path), effort));
    }
    int threads = Runtime.getRuntime().availableProcessors();
    if (threads > 1) {
      report.setSpeedUp(threads, benchmark.speedUp(held, threads, effort));
    }
    List<Growth> grown = new ArrayList<>();
    for (int size : growth) {
      grown.add(benchmark.growth(pages, size));
    }
    report.setGrowth(grown);
    return report;
  }

  private List<Article> given(DocumentPipeline pipeline, Path path) throws IOException {
    List<Article> articles = new ArrayList<>();
    new DocumentRun(DocumentArguments.local(root.settings()), pipeline, console)
        .parse(
            new LocalListing(List.of(path), Optional.empty()),
            document -> articles.addAll(document.articles()));
    if (articles.isEmpty()) {
      throw new CommandFailed(ExitCode.USAGE, "no text in " + path);
    }
    return articles;
  }
}
