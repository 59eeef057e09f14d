package vn.solieu.fetch.discover;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.solieu.fetch.discover.Findings.AnnouncementPlace;
import vn.solieu.fetch.http.FetchResult;
import vn.solieu.fetch.http.Fetcher;
import vn.solieu.fetch.http.HttpAnswer;
import vn.solieu.rules.source.ListingPage;
import vn.solieu.rules.source.SourceDefinition;

/**
 * Reads what a source announces: its feeds, then its sitemaps, then its listing pages. What was
 * read before is asked for with its validators; a sitemap that has not changed since is not asked
 * for.
 */
public final class Discovery {
  private static final int MOST_SITEMAPS = 500;
  private static final int MOST_DEPTH = 3;

  private final Fetcher fetcher;
  private final SourceDefinition source;
  private final Window window;
  private final Findings findings;
  private final int maxBytes;
  private final AddressForm form;
  private final Set<URI> sitemapsRead = new HashSet<>();

  /** Hands what {@code source} announces within {@code window} to {@code findings}. */
  public Discovery(
      Fetcher fetcher, SourceDefinition source, Window window, Findings findings, int maxBytes) {
    this.fetcher = fetcher;
    this.source = source;
    this.window = window;
    this.findings = findings;
    this.maxBytes = maxBytes;
    this.form = new AddressForm(source);
  }

  /** Reads everything; nothing is thrown for what a server does. */
  public void run() throws InterruptedException {
    for (URI feed : source.feeds()) {
      readFeed(feed);
    }
    for (URI sitemap : source.sitemaps()) {
      readSitemap(sitemap, null, 1);
    }
    for (ListingPage listing : source.listings()) {
      readListing(listing);
    }
  }

  private interface Read {
    int read(HttpAnswer answer) throws IOException, InterruptedException;
  }

  private void readFeed(URI address) throws InterruptedException {
    AnnouncementPlace place = place(AnnouncementKind.FEED, address);
    read(
        place,
        answer -> {
          try (Reader xml = XmlText.open(answer.body(), maxBytes)) {
            return FeedEntries.read(xml, answer.uri(), source.zone(), found -> hand(place, found));
          }
        });
  }

  private void readSitemap(URI address, @Nullable Instant modified, int depth)
      throws InterruptedException {
    Instant readAt = findings.before(address).readAt();
    boolean isKnown = modified != null && readAt != null && modified.isBefore(readAt);
    if (isKnown || sitemapsRead.size() >= MOST_SITEMAPS || !sitemapsRead.add(address)) {
      return;
    }
    List<Announced> further = new ArrayList<>();
    AnnouncementPlace place = place(AnnouncementKind.SITEMAP, address);
    read(
        place,
        answer -> {
          try (Reader xml = XmlText.open(answer.body(), maxBytes)) {
            return SitemapEntries.read(
                xml, answer.uri(), source.zone(), found -> hand(place, found), further::add);
          }
        });
    if (depth < MOST_DEPTH) {
      readFurther(further, depth + 1);
    }
  }

  // The newest first: a run that is stopped has then read what matters most.
  private void readFurther(List<Announced> sitemaps, int depth) throws InterruptedException {
    Comparator<Announced> newest =
        Comparator.comparing(
            Announced::modifiedAt, Comparator.nullsLast(Comparator.reverseOrder()));
    for (Announced sitemap : sitemaps.stream().sorted(newest).toList()) {
      if (!window.isBefore(sitemap.modifiedAt(), source.zone())) {
        readSitemap(sitemap.address(), sitemap.modifiedAt(), depth);
      }
    }
  }

  private void readListing(ListingPage listing) throws InterruptedException {
    Optional<URI> next = Optional.of(listing.url());
    for (int page = 0; page < listing.pages() && next.isPresent(); page++) {
      URI address = next.get();
      AnnouncementPlace place = place(AnnouncementKind.LISTING, address);
      List<URI> older = new ArrayList<>();
      read(
          place,
          answer -> {
            List<Announced> links = new ArrayList<>();
            ListingLinks.read(answer.body(), answer.uri(), listing, links::add)
                .ifPresent(older::add);
            links.forEach(found -> hand(place, found));
            return links.size();
          });
      next = older.stream().findFirst();
    }
  }

  private AnnouncementPlace place(AnnouncementKind kind, URI address) {
    return new AnnouncementPlace(source.id(), kind, address);
  }

  private void hand(AnnouncementPlace place, Announced found) {
    AddressForm.Decision decision = form.decide(found.address());
    if (decision instanceof AddressForm.Decision.Take take) {
      findings.take(place, dated(found, take.address()), take.address());
    } else if (decision instanceof AddressForm.Decision.Leave leave) {
      findings.leave(place, found, leave.reason());
    }
  }

  private Announced dated(Announced found, URI address) {
    if (found.publishedAt() != null) {
      return found;
    }
    Instant day =
        form.findDay(address)
            .map(date -> date.atStartOfDay(source.zone()).toInstant())
            .orElse(null);
    return new Announced(found.address(), found.title(), day, found.modifiedAt());
  }

  private void read(AnnouncementPlace place, Read reader) throws InterruptedException {
    Announcement.Before before = findings.before(place.address());
    FetchResult result = fetcher.fetch(place.address(), source, before.validators());
    HttpAnswer answer = result.answer();
    int entries = 0;
    String problem = null;
    if (result.state() == FetchResult.State.FETCHED && answer != null) {
      try {
        entries = reader.read(answer);
        // An empty sitemap is in order; an empty feed or listing means that its form has changed.
        boolean isEmpty = entries == 0 && place.kind() != AnnouncementKind.SITEMAP;
        problem = isEmpty ? "no address in it" : null;
      } catch (IOException | UncheckedIOException e) {
        problem = "cannot be read: " + e.getMessage();
      }
    }
    findings.finish(
        new Announcement(place.source(), place.kind(), place.address(), result, entries, problem));
  }
}
