package vn.solieu.extract.place;

import java.util.Optional;
import vn.solieu.model.Article;
import vn.solieu.rules.Publisher;
import vn.solieu.rules.PublisherTable;

/** Finds the province that the publisher of an article belongs to. Immutable. */
final class PublisherProvince {
  private final PlaceLexicon lexicon;
  private final PublisherTable publishers;
  private final TitleReader titles;

  PublisherProvince(PlaceLexicon lexicon, PublisherTable publishers, TitleReader titles) {
    this.lexicon = lexicon;
    this.publishers = publishers;
    this.titles = titles;
  }

  /** Whether the table has a publisher of this name. */
  boolean isKnown(String publisher) {
    return publishers.findByName(publisher).isPresent();
  }

  /** The province by the publisher's name or host in the table, else by the words of its name. */
  Optional<String> find(Article article) {
    Optional<String> name = Optional.ofNullable(article.publisher());
    return name.flatMap(publishers::findByName)
        .or(() -> host(article).flatMap(publishers::findByHost))
        .map(Publisher::area)
        .filter(lexicon::isProvince)
        .or(() -> name.flatMap(this::inName));
  }

  /** "Sở Thông tin và Truyền thông tỉnh Kiên Giang". */
  private Optional<String> inName(String publisher) {
    return titles.mentions(publisher).stream()
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
