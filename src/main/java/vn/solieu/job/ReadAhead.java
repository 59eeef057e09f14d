package vn.solieu.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.core.task.AsyncTaskExecutor;

/**
 * Works on the next items on all cores while the results of those before are written, and hands the
 * results over in the order of the items. What is under way is bounded by number and weight, so any
 * number of items needs the same memory.
 *
 * @param <T> an item
 * @param <R> what the work makes of it
 */
final class ReadAhead<T, R> implements ItemStreamReader<R> {
  private final ItemStreamReader<T> items;
  private final Work<T, R> work;
  private final AsyncTaskExecutor cores;
  private final Bounds bounds;
  private final Deque<Running<R>> running = new ArrayDeque<>();
  private @Nullable T held;
  private long underWay;

  ReadAhead(ItemStreamReader<T> items, Work<T, R> work, AsyncTaskExecutor cores, Bounds bounds) {
    this.items = items;
    this.work = work;
    this.cores = cores;
    this.bounds = bounds;
  }

  /**
   * What may be under way at once; one item always may.
   *
   * @param items so many items
   * @param bytes so heavy together
   */
  record Bounds(int items, long bytes) {
    /** As many as keep {@code cores} busy, within a sixteenth of the heap. */
    static Bounds of(int cores) {
      return new Bounds(4 * cores, Runtime.getRuntime().maxMemory() / 16);
    }
  }

  /**
   * What is done with items.
   *
   * @param weight bytes that an item needs, as far as is known before
   * @param step runs on several threads
   */
  record Work<T, R>(ToLongFunction<T> weight, Function<T, R> step) {}

  private record Running<R>(Future<R> result, long weight) {}

  @Override
  public void open(ExecutionContext context) {
    giveUp();
    items.open(context);
  }

  @Override
  public @Nullable R read() throws Exception {
    fill();
    Running<R> first = running.poll();
    if (first == null) {
      return null;
    }
    try {
      return first.result.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    } finally {
      underWay -= first.weight;
    }
  }

  private void fill() throws Exception {
    while (running.size() < bounds.items()) {
      T item = held == null ? items.read() : held;
      held = item;
      if (item == null) {
        return;
      }
      long more = work.weight().applyAsLong(item);
      if (!running.isEmpty() && underWay + more > bounds.bytes()) {
        return;
      }
      held = null;
      running.add(new Running<>(cores.submit(() -> work.step().apply(item)), more));
      underWay += more;
    }
  }

  @Override
  public void close() {
    giveUp();
    items.close();
  }

  // What was worked on and not written is worked on again when the step is restarted.
  private void giveUp() {
    running.forEach(one -> one.result.cancel(false));
    running.clear();
    held = null;
    underWay = 0;
  }
}
