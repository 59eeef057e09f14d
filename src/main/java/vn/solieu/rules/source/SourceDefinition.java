package vn.solieu.rules.source;

import java.io.Serializable;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A publisher that documents are fetched from: one file of {@code data/sources}.
 *
 * @param id the file's name without extension; the ledger of addresses keeps it
 * @param publisher id of the publisher in {@code publishers/publishers.csv}
 * @param publisherName its name
 * @param home its front page
 * @param authority how near it is to the figures
 * @param zone the time zone of times without one
 * @param feeds RSS or Atom addresses
 * @param sitemaps sitemaps or indexes of sitemaps, plain or gzip
 * @param listings pages that list articles
 * @param addresses what an article's address looks like
 * @param fetch how it is asked
 * @param selectors where its pages have their parts, the oldest version first
 */
public record SourceDefinition(
    String id,
    String publisher,
    String publisherName,
    URI home,
    Authority authority,
    ZoneId zone,
    List<URI> feeds,
    List<URI> sitemaps,
    List<ListingPage> listings,
    AddressRules addresses,
    FetchRules fetch,
    List<PageSelectors> selectors)
    implements Serializable {
  public SourceDefinition {
    feeds = List.copyOf(feeds);
    sitemaps = List.copyOf(sitemaps);
    listings = List.copyOf(listings);
    selectors = List.copyOf(selectors);
  }

  /** The selectors for a page fetched on {@code day}: the first version still valid then. */
  public PageSelectors selectorsOn(LocalDate day) {
    return selectors.stream()
        .filter(version -> version.isValidOn(day))
        .findFirst()
        .orElse(PageSelectors.NONE);
  }
}
