package vn.solieu.job;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the documents that a step has still to do, some at a time. What is done is marked in the
 * same transaction as its results, so a restarted step goes on where the last one was committed.
 */
final class PendingItems implements ItemStreamReader<RunItem> {
  private static final int PAGE = 200;

  private final ItemLedger ledger;
  private final Stage stage;
  private final Deque<RunItem> page = new ArrayDeque<>();
  private long lastSeq;

  PendingItems(ItemLedger ledger, Stage stage) {
    this.ledger = ledger;
    this.stage = stage;
  }

  @Override
  public void open(ExecutionContext context) {
    page.clear();
    lastSeq = 0;
  }

  @Override
  public @Nullable RunItem read() {
    if (page.isEmpty()) {
      page.addAll(ledger.listPending(stage, lastSeq, PAGE));
    }
    RunItem item = page.poll();
    if (item != null) {
      lastSeq = item.seq();
    }
    return item;
  }
}
