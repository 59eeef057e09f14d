package vn.solieu.job;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.batch.core.step.StepExecution;

/** Tells the balance of a step from the database, at its end. */
interface StepCount {
  /** What came into the step and what became of it. */
  Balance of(StepExecution step);

  /**
   * Some of the documents that came in and of which nothing became; asked when they do not add up.
   */
  default List<String> listMissing() {
    return List.of();
  }

  /** The count of a step over the figures of documents. */
  static StepCount ofFigures(Stage stage, Supplier<Balance> figures, ItemLedger items) {
    return new StepCount() {
      @Override
      public Balance of(StepExecution step) {
        return figures.get();
      }

      @Override
      public List<String> listMissing() {
        return items.balances().listMissing(stage);
      }
    };
  }

  /** The count of a step over documents. */
  static StepCount ofDocuments(Stage stage, ItemLedger items) {
    return new StepCount() {
      @Override
      public Balance of(StepExecution step) {
        return stage == Stage.CHECK ? items.balances().ofRun() : items.balances().of(stage);
      }

      @Override
      public List<String> listMissing() {
        return items.balances().listMissing(stage);
      }
    };
  }
}
