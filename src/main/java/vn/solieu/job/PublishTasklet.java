package vn.solieu.job;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.solieu.job.gate.Check;
import vn.solieu.job.gate.CheckResult;
import vn.solieu.job.gate.Gate;
import vn.solieu.job.gate.Verdict;

/**
 * Audits what the run loaded and publishes it, in one transaction. When the gate stays closed the
 * findings are kept, the figures stay invisible, and the next run that meets the documents reads
 * them again.
 */
final class PublishTasklet implements Tasklet {
  private static final Logger LOG = LoggerFactory.getLogger(PublishTasklet.class);
  private static final Balance NOTHING = new Balance(0, 0, 0, 0, 0);

  private final Gate gate;
  private final ItemLedger items;
  private final Quarantine quarantine;
  private final RunLedger ledger;
  private volatile Balance figures = NOTHING;

  PublishTasklet(Gate gate, ItemLedger items, Quarantine quarantine, RunLedger ledger) {
    this.gate = gate;
    this.items = items;
    this.quarantine = quarantine;
    this.ledger = ledger;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    ledger.takeTurn();
    Verdict verdict = gate.audit(Check.ofClassPath());
    verdict.results().stream().filter(r -> r.failed() > 0).forEach(PublishTasklet::say);
    if (verdict.isOpen()) {
      items.rememberLoaded();
      quarantine.release();
      figures =
          new Balance(verdict.audited(), verdict.audited() - verdict.held(), 0, 0, verdict.held());
    } else {
      figures = new Balance(verdict.audited(), 0, 0, verdict.audited(), 0);
      contribution.setExitStatus(
          new ExitStatus(BalanceListener.GATE_CLOSED, "not published: " + verdict.reason()));
    }
    return RepeatStatus.FINISHED;
  }

  private static void say(CheckResult result) {
    LOG.warn(
        "check {} ({}): {} rows, first: {}",
        result.check(),
        result.severity().label(),
        result.failed(),
        result.findings().get(0).message());
  }

  /** What became of the figures; nothing before the transaction's end. */
  Balance figures() {
    return figures;
  }
}
