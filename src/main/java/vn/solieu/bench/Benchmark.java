package vn.solieu.bench;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import vn.solieu.model.Article;
import vn.solieu.model.RawDocument;
import vn.solieu.pipeline.DocumentPipeline;

/**
 * Measures the stages of the core and what they are compared with, each over the same documents and
 * in turns, so that a machine that is busy for a while is so for all of them.
 */
public final class Benchmark {
  private static final double SHORTEST_PASS = 0.3; // seconds; the clock ticks every hundredth

  private static final Duration ROUND = Duration.ofSeconds(2);

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private final DocumentPipeline pipeline;
  private final Consumer<String> progress;

  /** A benchmark of {@code pipeline} that tells {@code progress} what it is at. */
  public Benchmark(DocumentPipeline pipeline, Consumer<String> progress) {
    this.pipeline = pipeline;
    this.progress = progress;
  }

  /** How long and how often each work is done. */
  public record Effort(int warmUpSeconds, int passes) {}

  /**
   * HTML pages to observations: {@code Jsoup.parse} alone, parsing, extraction, both at once.
   *
   * @return in this order
   */
  public List<Measurement> pages(List<RawDocument> pages, Effort effort) {
    long bytes = pages.stream().mapToLong(page -> page.bytes().length).sum();
    List<Article> articles = pages.stream().map(this::articleOf).toList();
    return measure(
        List.of(
            new Work("Jsoup.parse", pages.size(), bytes, i -> nodes(pages.get(i))),
            new Work("parse", pages.size(), bytes, i -> articleOf(pages.get(i)).text().length()),
            new Work("extract", pages.size(), bytes, i -> observations(articles.get(i))),
            new Work("end to end", pages.size(), bytes, i -> replay(pages.get(i)))),
        effort);
  }

  /**
   * Texts to observations, beside a digit regex and ICU4J's sentence iterator over the same texts.
   *
   * @return in this order
   */
  public List<Measurement> texts(List<Article> articles, Effort effort) {
    List<String> texts = articles.stream().map(Article::text).toList();
    long bytes = texts.stream().mapToLong(t -> t.getBytes(StandardCharsets.UTF_8).length).sum();
    BreakIterator sentences = BreakIterator.getSentenceInstance(new ULocale("vi"));
    return measure(
        List.of(
            work("extract", articles, bytes, i -> observations(articles.get(i))),
            work("digit regex", articles, bytes, i -> digitRuns(texts.get(i))),
            work("ICU4J sentences", articles, bytes, i -> sentences(sentences, texts.get(i)))),
        effort);
  }

  private static Work work(String name, List<Article> articles, long bytes, IntUnaryOperator task) {
    return new Work(name, articles.size(), bytes, task);
  }

  /** The article of a page; a page without one breaks the benchmark. */
  public Article articleOf(RawDocument page) {
    return pipeline.parse(page).articles().get(0);
  }

  private int observations(Article article) {
    return pipeline.extract(article).observations().size();
  }

  private int replay(RawDocument page) {
    return observations(articleOf(page));
  }

  /** The nodes below the document that {@code Jsoup.parse} makes of {@code page}. */
  public static int nodes(RawDocument page) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(page.bytes()), "UTF-8", page.document())
          .childNodeSize();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int digitRuns(String text) {
    Matcher matcher = DIGITS.matcher(text);
    int found = 0;
    while (matcher.find()) {
      found++;
    }
    return found;
  }

  private static int sentences(BreakIterator iterator, String text) {
    iterator.setText(text);
    int found = 0;
    while (iterator.next() != BreakIterator.DONE) {
      found++;
    }
    return found;
  }

  private List<Measurement> measure(List<Work> all, Effort effort) {
    // By processor time: on a busy machine the clock would end it before Java has compiled all.
    double limit = ProcessMeter.cpuSeconds() + effort.warmUpSeconds();
    progress.accept("warming up for " + effort.warmUpSeconds() + " s of processor time");
    do {
      all.forEach(Work::once);
    } while (ProcessMeter.cpuSeconds() < limit);
    Measurement[][] passes = new Measurement[all.size()][effort.passes()];
    for (int pass = 0; pass < effort.passes(); pass++) {
      progress.accept("pass " + (pass + 1) + " of " + effort.passes());
      for (int work = 0; work < all.size(); work++) {
        passes[work][pass] = time(all.get(work));
      }
    }
    return Arrays.stream(passes).map(Benchmark::median).toList();
  }

  private static Measurement median(Measurement[] passes) {
    Arrays.sort(passes, Comparator.comparingDouble(Measurement::cpuSeconds));
    return passes[passes.length / 2];
  }

  /** Does a work until enough time passed for the coarse clock of processor time to tell it. */
  private static Measurement time(Work work) {
    double cpu = ProcessMeter.cpuSeconds();
    long start = System.nanoTime();
    long found;
    double used;
    int times = 0;
    do {
      found = work.once();
      times++;
      used = ProcessMeter.cpuSeconds() - cpu;
    } while (used < SHORTEST_PASS);
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Measurement(
        work.name(), work.documents(), work.bytes(), found, used / times, seconds / times);
  }

  /**
   * How many times the pages a second {@code threads} threads bring to observations that one does:
   * the median of a round for each pass.
   */
  public double speedUp(List<RawDocument> pages, int threads, Effort effort) {
    progress.accept("one thread against " + threads);
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < effort.passes(); round++) {
      double alone = pagesASecond(pages, 1);
      ratios.add(pagesASecond(pages, threads) / alone);
    }
    ratios.sort(Comparator.naturalOrder());
    return ratios.get(ratios.size() / 2);
  }

  /** For a time and not for a number of pages: a collection at the end would be all of a round. */
  private double pagesASecond(List<RawDocument> pages, int threads) {
    AtomicInteger done = new AtomicInteger();
    long start = System.nanoTime();
    long end = start + ROUND.toNanos();
    Runnable replays =
        () -> {
          while (System.nanoTime() - end < 0) {
            replay(pages.get(done.getAndIncrement() % pages.size()));
          }
        };
    List<Thread> running = Stream.generate(() -> new Thread(replays)).limit(threads).toList();
    running.forEach(Thread::start);
    try {
      for (Thread thread : running) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return done.get() / ((System.nanoTime() - start) / 1e9);
  }

  /** Brings the first {@code documents} of {@code pages} to observations, none kept. */
  public Growth growth(GeneratedPages pages, int documents) {
    progress.accept(documents + " documents");
    ProcessMeter.forgetPeakHeap();
    double start = ProcessMeter.cpuSeconds();
    double making = 0;
    long bytes = 0;
    long observations = 0;
    for (int i = 0; i < documents; i++) {
      double before = ProcessMeter.ownCpuSeconds();
      RawDocument page = pages.page(i);
      making += ProcessMeter.ownCpuSeconds() - before;
      observations += replay(page);
      bytes += page.bytes().length;
    }
    double cpu = ProcessMeter.cpuSeconds() - start - making;
    long peak = ProcessMeter.peakHeapBytes();
    return new Growth(documents, bytes, observations, cpu, peak, ProcessMeter.liveHeapBytes());
  }
}
