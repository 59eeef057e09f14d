package vn.solieu.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

class ReadAheadTest {
  private final ThreadPoolTaskExecutor cores = new ThreadPoolTaskExecutor();
  private final AtomicInteger taken = new AtomicInteger();

  @AfterEach
  void shutDown() {
    cores.shutdown();
  }

  @Test
  void handsOverInOrderWhateverEndsFirst() throws Exception {
    CountDownLatch second = new CountDownLatch(1);
    Function<Integer, Integer> work =
        number -> {
          if (number == 0) {
            await(second); // ends only when a later one has been worked on
          } else {
            second.countDown();
          }
          return number * 10;
        };
    ReadAhead<Integer, Integer> reader = reader(50, 1, 2, 8, 100, work);
    List<Integer> results = new ArrayList<>();
    for (Integer result = reader.read(); result != null; result = reader.read()) {
      results.add(result);
    }
    assertEquals(IntStream.range(0, 50).map(i -> i * 10).boxed().toList(), results);
    assertNull(reader.read(), "ended for good");
  }

  @Test
  void noMoreThanTheBoundIsUnderWay() throws Exception {
    reader(50, 1, 2, 8, 100, number -> number).read();
    assertEquals(8, taken.get(), "by number");
  }

  @Test
  void heavyItemsWaitAndOneAlwaysMay() throws Exception {
    ReadAhead<Integer, Integer> reader = reader(5, 60, 2, 8, 100, number -> number);
    reader.read();
    assertEquals(2, taken.get(), "the second is looked at and waits");
    ReadAhead<Integer, Integer> huge = reader(5, 1000, 2, 8, 100, number -> number);
    assertEquals(0, huge.read());
    assertEquals(1, huge.read());
  }

  @Test
  void aFailureOfTheWorkIsThatOfTheStep() throws Exception {
    ReadAhead<Integer, Integer> reader =
        reader(
            3,
            1,
            2,
            8,
            100,
            number -> {
              if (number == 1) {
                throw new IllegalStateException("broken");
              }
              return number;
            });
    assertEquals(0, reader.read());
    assertEquals("broken", assertThrows(IllegalStateException.class, reader::read).getMessage());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(30, TimeUnit.SECONDS), "the next was not begun");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private ReadAhead<Integer, Integer> reader(
      int count, long weight, int threads, int most, long bytes, Function<Integer, Integer> work) {
    cores.setCorePoolSize(threads);
    cores.initialize();
    taken.set(0);
    ItemStreamReader<Integer> numbers =
        new ItemStreamReader<>() {
          @Override
          public @Nullable Integer read() {
            return taken.get() < count ? taken.getAndIncrement() : null;
          }
        };
    ReadAhead<Integer, Integer> reader =
        new ReadAhead<>(
            numbers,
            new ReadAhead.Work<>(number -> weight, work),
            cores,
            new ReadAhead.Bounds(most, bytes));
    reader.open(new ExecutionContext());
    return reader;
  }
}
