package vn.solieu.job;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Writes what a step made of its documents: the results, the state of each document and what was
 * set aside, all in the chunk's transaction.
 *
 * @param <T> what the step makes
 */
final class ResultWriter<T> implements ItemWriter<ItemResult<T>> {
  private final Stage stage;
  private final ItemLedger ledger;
  private final Quarantine quarantine;
  private final Target<T> target;

  ResultWriter(Stage stage, ItemLedger ledger, Quarantine quarantine, Target<T> target) {
    this.stage = stage;
    this.ledger = ledger;
    this.quarantine = quarantine;
    this.target = target;
  }

  /** Where the results of a step go. */
  interface Target<T> {
    /** Stores what the step made of one document. */
    void write(ItemResult<T> result);
  }

  @Override
  public void write(Chunk<? extends ItemResult<T>> chunk) {
    for (ItemResult<T> result : chunk) {
      target.write(result);
      quarantine.add(stage, result.item(), result.issues());
      ledger.note(stage, result.item(), result.outcome());
    }
  }
}
