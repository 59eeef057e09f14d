package vn.solieu.load;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.solieu.bench.GeneratedPages;
import vn.solieu.model.Article;
import vn.solieu.pipeline.DocumentPipeline;
import vn.solieu.rules.RuleBook;
import vn.solieu.rules.RuleFiles;

/** The rows that go to the database for a page: the text of COPY. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
public class StagingJmh {
  private static final int PAGES = 32;

  private final RuleBook rules = RuleBook.ofClassPath();
  private final DocumentPipeline pipeline = DocumentPipeline.of(RuleFiles.ofClassPath(), rules);
  private final List<StagedDocument> documents =
      LongStream.range(0, PAGES)
          .mapToObj(new GeneratedPages(rules.areas(), 1)::page)
          .map(page -> staged(pipeline.parse(page).articles().get(0)))
          .toList();

  private StagedDocument staged(Article article) {
    return new StagedDocument(
        "0".repeat(64), 1, article, pipeline.extract(article).observations(), "jmh");
  }

  /** The figures with their traces. */
  @Benchmark
  @OperationsPerInvocation(PAGES)
  public byte[] observations() {
    return new StagingRows(1).observations(documents);
  }

  /** The texts. */
  @Benchmark
  @OperationsPerInvocation(PAGES)
  public byte[] documents() {
    return new StagingRows(1).documents(documents);
  }
}
