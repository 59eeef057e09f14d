package vn.solieu.job;

import java.util.Collections;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import vn.solieu.fetch.Listed;
import vn.solieu.fetch.LocalListing;

/** Reads the listing of the input, from its start each time. */
final class ListingReader implements ItemStreamReader<Listed> {
  private final LocalListing listing;
  private final ItemLedger ledger;
  private Iterator<Listed> rest = Collections.emptyIterator();

  ListingReader(LocalListing listing, ItemLedger ledger) {
    this.listing = listing;
    this.ledger = ledger;
  }

  @Override
  public void open(ExecutionContext context) {
    ledger.clear(); // of a listing that was broken off
    rest = LocalDocuments.open(listing.iterator());
  }

  @Override
  public @Nullable Listed read() {
    return rest.hasNext() ? rest.next() : null;
  }
}
