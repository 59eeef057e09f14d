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

/** Reads RSS 0.9 to 2.0 and Atom, with or without dates, tidy or not. */
final class FeedEntries {
  private static final int MOST_ENTRIES = 20_000;
  private static final int LONGEST_TITLE = 1_000;

  private FeedEntries() {}

  /** Hands the entries of {@code xml}, which was at {@code base}, to {@code entries}. */
  static int read(Reader xml, URI base, ZoneId zone, Consumer<Announced> entries)
      throws IOException {
    return XmlItems.each(
        xml,
        "item, entry",
        MOST_ENTRIES,
        item -> link(item, base).ifPresent(uri -> entries.accept(entry(item, uri, zone))));
  }

  private static Announced entry(Element item, URI uri, ZoneId zone) {
    return new Announced(
        uri,
        XmlItems.text(item, "title").map(FeedEntries::shortened).orElse(null),
        time(item, zone, "pubdate", "published", "date", "issued"),
        time(item, zone, "updated", "modified"));
  }

  private static @Nullable Instant time(Element item, ZoneId zone, String... names) {
    return XmlItems.text(item, names).flatMap(text -> AnnouncedTime.read(text, zone)).orElse(null);
  }

  // RSS has the address in the link's text, Atom in its href; some feeds only in the guid.
  private static Optional<URI> link(Element item, URI base) {
    Optional<URI> atom = Optional.empty();
    for (Element child : item.children()) {
      if (XmlItems.localName(child).equals("link")) {
        String rel = child.attr("rel");
        if (!child.attr("href").isBlank() && (rel.isEmpty() || rel.equals("alternate"))) {
          atom = atom.or(() -> WebAddress.resolve(base, child.attr("href")));
        }
      }
    }
    return atom.or(
        () ->
            XmlItems.text(item, "link")
                .or(() -> XmlItems.text(item, "guid", "id"))
                .flatMap(text -> WebAddress.resolve(base, text)));
  }

  private static String shortened(String title) {
    return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
  }
}
