package vn.solieu.job;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStream;
import org.springframework.batch.infrastructure.item.ItemWriter;
import vn.solieu.fetch.Listed;

/** Numbers the findings of the listing and writes them down as the documents of the run. */
final class ListingWriter implements ItemWriter<Listed>, ItemStream {
  private final ItemLedger ledger;
  private final Quarantine quarantine;
  private long seq;

  ListingWriter(ItemLedger ledger, Quarantine quarantine) {
    this.ledger = ledger;
    this.quarantine = quarantine;
  }

  @Override
  public void open(ExecutionContext context) {
    seq = 0;
  }

  @Override
  public void write(Chunk<? extends Listed> chunk) {
    for (Listed listed : chunk) {
      seq++;
      if (listed instanceof Listed.LocalFile file) {
        ledger.add(seq, file);
      } else if (listed instanceof Listed.Refused refused) {
        ledger.addRefused(seq, refused.name());
        quarantine.add(Stage.LIST, refused.name(), refused.issue());
      }
    }
  }
}
