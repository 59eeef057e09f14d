package vn.solieu.extract.place;

import java.util.List;
import java.util.Optional;
import vn.solieu.model.Article;
import vn.solieu.rules.Publisher;
import vn.solieu.rules.PublisherTable;

/** Finds the province that the publisher of an article belongs to. Immutable. */
final class PublisherProvince {
  private final PlaceLexicon lexicon;
  private final PublisherTable publishers;

  PublisherProvince(PlaceLexicon lexicon, PublisherTable publishers) {
    this.lexicon = lexicon;
    this.publishers = publishers;
  }

  /** Whether the table has a publisher of this name. */
  boolean isKnown(String publisher) {
    return publishers.findByName(publisher).isPresent();
  }

  /**
   * The province by the publisher's name or host in the table, else by the words of its name.
   *
   * @param places what the name mentions: "Sở Thông tin và Truyền thông tỉnh Kiên Giang"
   */
  Optional<String> find(Article article, List<PlaceMention> places) {
    return Optional.ofNullable(article.publisher())
        .flatMap(publishers::findByName)
        .or(() -> host(article).flatMap(publishers::findByHost))
        .map(Publisher::area)
        .filter(lexicon::isProvince)
        .or(() -> first(places));
  }

  private Optional<String> first(List<PlaceMention> places) {
    return places.stream()
        .flatMap(mention -> Optional.ofNullable(mention.area()).stream())
        .filter(lexicon::isProvince)
        .findFirst();
  }

  private static Optional<String> host(Article article) {
    String url = article.url();
    if (url == null) {
      return Optional.empty();
    }
    int from = url.indexOf("//") + 2;
    int to = url.indexOf('/', from);
    return from < 2
        ? Optional.empty()
        : Optional.of(url.substring(from, to < 0 ? url.length() : to));
  }
}
