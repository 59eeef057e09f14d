package vn.solieu.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.solieu.model.Article;
import vn.solieu.model.RawDocument;
import vn.solieu.parse.document.ParseResult;
import vn.solieu.pipeline.DocumentPipeline;
import vn.solieu.pipeline.DocumentResult;
import vn.solieu.rules.RuleBook;
import vn.solieu.rules.RuleFiles;
import vn.solieu.text.FoldedText;

/** A page to its observations, stage by stage, beside {@code Jsoup.parse}: each time one page. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 10, time = 2)
public class PageJmh {
  private static final int PAGES = 64;

  private final RuleBook rules = RuleBook.ofClassPath();
  private final DocumentPipeline pipeline = DocumentPipeline.of(RuleFiles.ofClassPath(), rules);
  private final List<RawDocument> pages =
      LongStream.range(0, PAGES).mapToObj(new GeneratedPages(rules.areas(), 1)::page).toList();
  private final List<Article> articles =
      pages.stream().map(page -> pipeline.parse(page).articles().get(0)).toList();
  private int next;

  /** The same pages in the same order, over and over. */
  private int next() {
    next = (next + 1) % PAGES;
    return next;
  }

  /** What everything is compared with. */
  @Benchmark
  public int jsoupParse() {
    return vn.solieu.bench.Benchmark.nodes(pages.get(next()));
  }

  /** Bytes to an article: title, body, dates, language. */
  @Benchmark
  public ParseResult parse() {
    return pipeline.parse(pages.get(next()));
  }

  /** An article to its observations. */
  @Benchmark
  public DocumentResult extract() {
    return pipeline.extract(articles.get(next()));
  }

  /** The text as extraction compares it: one letter for each that is written in several ways. */
  @Benchmark
  public FoldedText fold() {
    return FoldedText.of(articles.get(next()).text());
  }
}
