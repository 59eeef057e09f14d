package vn.solieu.harness;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Processor time (user and kernel) of this Java, of a PostgreSQL server and of one more process,
 * noted some times a second, so that afterwards each step of a run can be told its own. Linux only.
 */
public final class ProcessorTime implements AutoCloseable {
  private static final long EVERY_MILLIS = 50;
  private static final double TICKS_A_SECOND = 100; // USER_HZ of every Linux platform

  private final long postmaster;
  private final ProcessHandle other;
  private final ConcurrentSkipListMap<Instant, Spent> noted = new ConcurrentSkipListMap<>();
  private final Map<Path, Long> compilers = new HashMap<>();
  private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
  private final ScheduledFuture<?> looks;

  /**
   * Processor seconds.
   *
   * @param java of this process
   * @param compiling of its threads that compile: much in the first minute, nothing later
   * @param server of PostgreSQL
   * @param other of the other process
   */
  public record Spent(double java, double compiling, double server, double other) {
    private Spent minus(Spent before) {
      return new Spent(
          java - before.java,
          compiling - before.compiling,
          server - before.server,
          other - before.other);
    }
  }

  private ProcessorTime(long postmaster, ProcessHandle other) {
    this.postmaster = postmaster;
    this.other = other;
    this.looks = watch.scheduleAtFixedRate(this::note, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Watches the server whose data lies below {@code postgres}, and {@code other}. */
  public static ProcessorTime watch(Path postgres, ProcessHandle other) throws IOException {
    try (Stream<Path> files = Files.walk(postgres, 3)) {
      Path file = files.filter(f -> f.endsWith("postmaster.pid")).findFirst().orElseThrow();
      long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
      return new ProcessorTime(pid, other);
    }
  }

  private void note() {
    try {
      noted.put(Instant.now(), new Spent(java(), compiling(), server(), seconds(other)));
    } catch (IOException | UncheckedIOException | NoSuchElementException e) {
      return; // a process ended while it was looked at: the next look tells
    }
  }

  /** What was spent between two moments. */
  public Spent between(Instant from, Instant to) {
    return at(to).minus(at(from));
  }

  /** Prints what {@code pages} took between two moments. */
  public void tell(String what, long pages, Instant from, Instant to) {
    Spent spent = between(from, to);
    double seconds = (to.toEpochMilli() - from.toEpochMilli()) / 1e3;
    System.out.printf(
        Locale.ROOT,
        "%s: %d in %.1f s, %.0f a second; processor seconds for 1,000:"
            + " Java %.2f (compiling %.2f), PostgreSQL %.2f, site %.2f%n",
        what,
        pages,
        seconds,
        pages / seconds,
        spent.java() * 1_000 / pages,
        spent.compiling() * 1_000 / pages,
        spent.server() * 1_000 / pages,
        spent.other() * 1_000 / pages);
  }

  /** Has {@link #tellHeap} count from here. */
  public static void forgetHeap() {
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** Prints how much of the heap was in use at most, garbage included. */
  public static void tellHeap() {
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    System.out.printf(
        Locale.ROOT,
        "heap at most %d MB of %d (all collectors' pools)%n",
        peak >> 20,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  private Spent at(Instant moment) {
    Map.Entry<Instant, Spent> entry = noted.floorEntry(moment);
    return (entry == null ? noted.firstEntry() : entry).getValue();
  }

  private static double java() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }

  private static double seconds(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
  }

  // Java starts and ends these threads as it needs them: what an ended one took is kept.
  private double compiling() throws IOException {
    try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
      for (Path task : tasks.toList()) {
        if (Files.readString(task.resolve("comm")).contains("Compiler")) {
          compilers.put(task, ticks(task.resolve("stat"), 2));
        }
      }
    }
    return compilers.values().stream().mapToLong(Long::longValue).sum() / TICKS_A_SECOND;
  }

  private double server() throws IOException {
    long ticks = ticks(stat(postmaster), 4);
    for (ProcessHandle child : ProcessHandle.of(postmaster).orElseThrow().children().toList()) {
      ticks += ticks(stat(child.pid()), 2);
    }
    return ticks / TICKS_A_SECOND;
  }

  private static Path stat(long pid) {
    return Path.of("/proc", String.valueOf(pid), "stat");
  }

  // Fields 14 to 17 of proc(5): own time, that of the kernel for it, both of children that ended.
  private static long ticks(Path stat, int fields) throws IOException {
    String line = Files.readString(stat);
    return Stream.of(line.substring(line.lastIndexOf(')') + 2).split(" "))
        .skip(11)
        .limit(fields)
        .mapToLong(Long::parseLong)
        .sum();
  }

  @Override
  public void close() {
    looks.cancel(false);
    watch.shutdownNow();
  }
}
