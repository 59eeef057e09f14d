package vn.solieu.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import vn.solieu.bench.GeneratedPages;
import vn.solieu.rules.RuleBook;

/** What keeping a fetched page costs: its digest, and its records in a WARC file. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
public class CaptureJmh {
  private static final int FULL = 100_000_000;

  private final byte[] page = new GeneratedPages(RuleBook.ofClassPath().areas(), 1).page(1).bytes();
  private final HttpCapture capture =
      new HttpCapture(
          "https://bench.example.vn/1.html",
          Instant.EPOCH,
          "GET /1.html HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
          "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
          page,
          Digest.hex(page),
          null);
  private Path folder;
  private WarcSession session;

  /** Opens a file. */
  @Setup
  public void open() throws IOException {
    folder = Files.createTempDirectory("solieu-jmh");
    session = new WarcSession(folder, "jmh", FULL);
  }

  /** Removes those that are full. */
  @TearDown(Level.Iteration)
  public void removeFull() throws IOException {
    try (var files = Files.newDirectoryStream(folder, "*.gz")) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }

  /** Removes the last. */
  @TearDown
  public void close() throws IOException {
    session.close();
    removeFull();
    Files.delete(folder);
  }

  /** The digest that a page is kept under. */
  @Benchmark
  public String digest() {
    return Digest.hex(page);
  }

  /** Request and response, each a gzip member. */
  @Benchmark
  public WarcPlace append() {
    return session.append(capture);
  }
}
