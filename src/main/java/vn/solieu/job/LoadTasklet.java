package vn.solieu.job;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.solieu.load.CopyGroups;
import vn.solieu.load.DimensionLoader;
import vn.solieu.load.LoadCounts;
import vn.solieu.load.ReferenceLoader;
import vn.solieu.load.WarehouseLoader;
import vn.solieu.rules.RuleBook;
import vn.solieu.rules.RuleFiles;
import vn.solieu.rules.WarehouseTables;

/** Brings what the run staged into the warehouse, in one transaction. */
final class LoadTasklet implements Tasklet {
  private static final Balance NOTHING = new Balance(0, 0, 0, 0, 0);

  private final long runId;
  private final RuleBook rules;
  private final WarehouseTables tables;
  private final DimensionLoader dimensions;
  private final ReferenceLoader references;
  private final WarehouseLoader loader;
  private final CopyGroups copies;
  private final RunLedger ledger;
  private volatile Balance figures = NOTHING;

  LoadTasklet(
      RunContext run,
      DimensionLoader dimensions,
      ReferenceLoader references,
      WarehouseLoader loader,
      CopyGroups copies,
      RunLedger ledger) {
    this.runId = run.runId();
    this.rules = run.rules();
    this.tables = WarehouseTables.read(RuleFiles.ofClassPath(), rules);
    this.dimensions = dimensions;
    this.references = references;
    this.loader = loader;
    this.copies = copies;
    this.ledger = ledger;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    ledger.takeTurn();
    dimensions.load(rules.units().list(), rules.indicators().list(), rules.areas().list());
    references.load(rules, tables);
    LoadCounts counts = loader.load(runId).observations();
    copies.update();
    figures =
        new Balance(
            counts.read(),
            counts.loaded(),
            counts.unchanged(),
            counts.rejected(),
            counts.quarantined());
    return RepeatStatus.FINISHED;
  }

  /** What became of the figures; nothing before the transaction's end. */
  Balance figures() {
    return figures;
  }
}
