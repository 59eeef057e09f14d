package vn.solieu.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import vn.solieu.load.StagedDocument;
import vn.solieu.load.StagingWriter;

/**
 * Writes what became of documents: their figures, their states and what was set aside, all in the
 * chunk's transaction.
 */
final class ReadingWriter implements ItemWriter<Reading> {
  /** So much text goes to the database in one piece. */
  private static final int CHARACTERS = 1 << 20;

  private final RunContext run;
  private final ItemLedger ledger;
  private final Quarantine quarantine;
  private final StagingWriter staging;

  ReadingWriter(RunContext run, ItemLedger ledger, Quarantine quarantine, StagingWriter staging) {
    this.run = run;
    this.ledger = ledger;
    this.quarantine = quarantine;
    this.staging = staging;
  }

  @Override
  public void write(Chunk<? extends Reading> chunk) {
    List<Reading> readings = List.copyOf(chunk.getItems());
    List<Reading> archived = readings.stream().filter(one -> one.archived() != null).toList();
    ledger.noteArchived(archived);
    // Only now the database knows which bytes came twice, also across a restart.
    Set<Long> twins = ledger.listTwins(readings);
    readings = readings.stream().map(r -> twins.contains(r.item().seq()) ? r.asTwin() : r).toList();
    ledger.noteRead(readings, run.ruleSet());
    if (!twins.isEmpty()) {
      ledger.shareFate(twins);
    }
    readings.forEach(this::setAside);
    stage(readings);
  }

  private void setAside(Reading reading) {
    setAside(Stage.ARCHIVE, reading.archived());
    setAside(Stage.PARSE, reading.parsed());
    setAside(Stage.EXTRACT, reading.extracted());
  }

  private void setAside(Stage stage, @Nullable ItemResult<?> result) {
    if (result != null) {
      quarantine.add(stage, result.item(), result.issues());
    }
  }

  private void stage(List<Reading> readings) {
    List<StagedDocument> documents = new ArrayList<>();
    int characters = 0;
    for (Reading reading : readings) {
      ItemResult<StagedDocument> extracted = reading.extracted();
      for (StagedDocument made : extracted == null ? List.<StagedDocument>of() : extracted.made()) {
        documents.add(made);
        characters += made.article().text().length();
        if (characters > CHARACTERS) {
          staging.write(run.runId(), documents);
          documents.clear();
          characters = 0;
        }
      }
    }
    if (!documents.isEmpty()) {
      staging.write(run.runId(), documents);
    }
  }
}
