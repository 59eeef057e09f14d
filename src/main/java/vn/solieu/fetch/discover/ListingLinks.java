package vn.solieu.fetch.discover;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.solieu.fetch.http.WebAddress;
import vn.solieu.rules.source.ListingPage;

/** Reads the links of a page that lists articles. */
final class ListingLinks {
  private ListingLinks() {}

  /**
   * Hands the links of {@code bytes}, which were at {@code base}, to {@code links}.
   *
   * @return the page with older articles, if it is to be followed and there is one
   */
  static Optional<URI> read(byte[] bytes, URI base, ListingPage listing, Consumer<Announced> links)
      throws IOException {
    Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, base.toString());
    for (Element link : page.select(listing.links())) {
      Optional<URI> target = WebAddress.resolve(base, link.attr("href"));
      String title = link.text().isBlank() ? link.attr("title") : link.text();
      target.ifPresent(
          uri -> links.accept(new Announced(uri, title.isBlank() ? null : title, null, null)));
    }
    return Optional.ofNullable(listing.next())
        .flatMap(selector -> Optional.ofNullable(page.selectFirst(selector)))
        .flatMap(next -> WebAddress.resolve(base, next.attr("href")))
        .filter(next -> !next.equals(base));
  }
}
