package vn.solieu.job;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
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
  private final Deque<Listed> pages = new ArrayDeque<>();
  private Iterator<Listed> rest = Collections.emptyIterator();

  ListingReader(LocalListing listing, ItemLedger ledger) {
    this.listing = listing;
    this.ledger = ledger;
  }

  @Override
  public void open(ExecutionContext context) {
    ledger.clear(); // of a listing that was broken off
    pages.clear();
    rest = listing.iterator();
  }

  @Override
  public @Nullable Listed read() {
    if (!pages.isEmpty()) {
      return pages.removeFirst();
    }
    Listed next = rest.hasNext() ? rest.next() : null;
    if (next instanceof Listed.LocalFile file && WarcPages.isWarc(file.path())) {
      pages.addAll(WarcPages.list(file.path()));
      return pages.removeFirst(); // never empty: a file without pages is refused
    }
    return next;
  }
}
