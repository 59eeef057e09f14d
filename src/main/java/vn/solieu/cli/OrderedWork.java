package vn.solieu.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Works on items on all cores and hands the results over in the order of the items. What is under
 * way is bounded by number and weight, so any number of items needs the same memory.
 */
final class OrderedWork<T, R> {
  private static final int MAX_ITEMS = 32;
  private static final long MAX_WEIGHT = 32L << 20;

  private final ToLongFunction<T> weight;
  private final Function<T, R> work;

  /** {@code weight} in bytes; {@code work} runs on several threads. */
  OrderedWork(ToLongFunction<T> weight, Function<T, R> work) {
    this.weight = weight;
    this.work = work;
  }

  /** Takes a result; runs on the caller's thread. */
  interface Sink<R> {
    void accept(R result) throws IOException;
  }

  private record Running<R>(Future<R> result, long weight) {}

  void run(Iterator<T> items, Sink<R> sink) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    Deque<Running<R>> running = new ArrayDeque<>();
    long underWay = 0;
    try {
      while (items.hasNext()) {
        T item = items.next();
        long more = weight.applyAsLong(item);
        while (running.size() >= MAX_ITEMS
            || (!running.isEmpty() && underWay + more > MAX_WEIGHT)) {
          underWay -= finish(running.removeFirst(), sink);
        }
        running.addLast(new Running<>(pool.submit(() -> work.apply(item)), more));
        underWay += more;
      }
      for (Running<R> last : running) {
        finish(last, sink);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static <R> long finish(Running<R> first, Sink<R> sink) throws IOException {
    try {
      sink.accept(first.result.get());
      return first.weight;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailed(ExitCode.STOPPED, "stopped", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("unexpected: " + e.getCause(), e.getCause());
    }
  }
}
