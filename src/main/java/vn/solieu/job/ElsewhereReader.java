package vn.solieu.job;

import java.util.Collections;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Numbers documents that were read elsewhere, from their start each time. */
final class ElsewhereReader implements ItemStreamReader<Reading> {
  private final Iterable<ReadElsewhere> documents;
  private final String ruleSet;
  private final ItemLedger ledger;
  private Iterator<ReadElsewhere> rest = Collections.emptyIterator();
  private long seq;

  ElsewhereReader(Iterable<ReadElsewhere> documents, String ruleSet, ItemLedger ledger) {
    this.documents = documents;
    this.ruleSet = ruleSet;
    this.ledger = ledger;
  }

  @Override
  public void open(ExecutionContext context) {
    ledger.clear();
    seq = 0;
    rest = documents.iterator();
  }

  @Override
  public @Nullable Reading read() {
    return rest.hasNext() ? rest.next().reading(++seq, ruleSet) : null;
  }
}
