package vn.solieu.fetch.discover;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.solieu.fetch.http.WebAddress;

/** Reads sitemaps, news sitemaps and indexes of them (sitemaps.org 0.9). */
final class SitemapEntries {
  private static final int MOST_ENTRIES = 50_000; // sitemaps.org; more than that is not read

  private SitemapEntries() {}

  /**
   * Hands the pages of {@code xml}, which was at {@code base}, to {@code pages} and the further
   * sitemaps that it names to {@code sitemaps}.
   */
  static int read(
      Reader xml, URI base, ZoneId zone, Consumer<Announced> pages, Consumer<Announced> sitemaps)
      throws IOException {
    return XmlItems.each(
        xml,
        "url, sitemap",
        MOST_ENTRIES,
        item -> {
          Consumer<Announced> target =
              XmlItems.localName(item).equals("sitemap") ? sitemaps : pages;
          location(item, base).ifPresent(uri -> target.accept(entry(item, uri, zone)));
        });
  }

  private static Optional<URI> location(Element item, URI base) {
    return XmlItems.text(item, "loc").flatMap(text -> WebAddress.resolve(base, text));
  }

  private static Announced entry(Element item, URI uri, ZoneId zone) {
    return new Announced(
        uri,
        XmlItems.text(item, "title").orElse(null),
        time(item, "publication_date", zone),
        time(item, "lastmod", zone));
  }

  private static @Nullable Instant time(Element item, String name, ZoneId zone) {
    return XmlItems.text(item, name).flatMap(text -> AnnouncedTime.read(text, zone)).orElse(null);
  }
}
