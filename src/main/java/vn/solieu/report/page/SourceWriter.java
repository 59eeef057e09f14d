package vn.solieu.report.page;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.solieu.report.store.Reference.Publisher;
import vn.solieu.report.store.Shelf;
import vn.solieu.report.store.Shelf.Coverage;
import vn.solieu.report.store.Shelf.Title;

/** Writes the list of sources and the page of each, with its documents. */
final class SourceWriter {
  private static final int TITLES_ON_PAGE = 300;

  private final PageSink sink;
  private final List<Edition> editions;
  private final Shelf shelf;

  SourceWriter(PageSink sink, List<Edition> editions, Shelf shelf) {
    this.sink = sink;
    this.editions = editions;
    this.shelf = shelf;
  }

  /**
   * What the list shows.
   *
   * @param sources the sources
   */
  record ListPage(List<Entry> sources) {}

  /**
   * A source in the list.
   *
   * @param id its key
   * @param name its name
   * @param documents how many documents
   * @param claims how many figures
   * @param latest day of the latest document
   * @param state fresh, warn, error or unknown
   * @param stateName the same in words
   */
  record Entry(
      long id,
      String name,
      String documents,
      String claims,
      String latest,
      String state,
      String stateName) {}

  /**
   * What the page of a source shows.
   *
   * @param entry the source
   * @param isFirst whether this is the first of its pages
   * @param indicators what it tells about
   * @param titles its documents
   * @param pager the ways to the other pages
   */
  record SourcePage(
      Entry entry, boolean isFirst, List<Told> indicators, List<TitleView> titles, Pager pager) {}

  /**
   * An indicator that a source tells about.
   *
   * @param code its code
   * @param name its name
   * @param claims how many figures
   * @param areas of how many areas
   * @param latest the end of the latest period
   */
  record Told(String code, String name, String claims, String areas, String latest) {}

  /**
   * A document.
   *
   * @param id its key
   * @param title its title
   * @param day day of publication
   * @param figures how many figures
   */
  record TitleView(long id, String title, String day, String figures) {}

  /** Writes the pages of {@code publishers}. */
  void write(List<Publisher> publishers) throws SQLException, IOException {
    for (Edition edition : editions) {
      List<Entry> entries = publishers.stream().map(p -> entry(p, edition)).toList();
      sink.write(
          edition,
          new PageSink.Draft(
              "sources.html",
              "sources",
              edition.word("nav_sources"),
              edition.word("sources_about"),
              new ListPage(entries)));
    }
    for (Publisher publisher : publishers) {
      Pages pages = new Pages(publisher, shelf.indicators(publisher.name()));
      shelf.titles(publisher.id(), pages::add);
      pages.write(false);
    }
  }

  private static Entry entry(Publisher publisher, Edition edition) {
    return new Entry(
        publisher.id(),
        FigureView.shortened(publisher.name()),
        SiteWriter.count(publisher.documents(), edition),
        SiteWriter.count(publisher.claims(), edition),
        edition.formats().day(publisher.latestOn()),
        publisher.state(),
        edition.word("state_" + publisher.state()));
  }

  private final class Pages {
    private final Publisher publisher;
    private final List<Coverage> indicators;
    private List<Title> titles = new ArrayList<>();
    private int number = 1;

    Pages(Publisher publisher, List<Coverage> indicators) {
      this.publisher = publisher;
      this.indicators = indicators;
    }

    void add(Title title) {
      if (titles.size() == TITLES_ON_PAGE) {
        write(true);
        titles = new ArrayList<>();
        number++;
      }
      titles.add(title);
    }

    void write(boolean hasNext) {
      String name = String.valueOf(publisher.id());
      for (Edition edition : editions) {
        Entry entry = entry(publisher, edition);
        SourcePage page =
            new SourcePage(
                entry,
                number == 1,
                indicators.stream().map(c -> told(c, edition)).toList(),
                titles.stream().map(t -> title(t, edition)).toList(),
                Pager.of(name, number, hasNext));
        sink.write(
            edition,
            new PageSink.Draft(
                "source/" + Pager.file(name, number),
                "source",
                entry.name(),
                edition.word("source_about", entry.name()),
                page));
      }
    }

    private static Told told(Coverage coverage, Edition edition) {
      return new Told(
          coverage.indicator(),
          edition.indicator(coverage.indicator()),
          SiteWriter.count(coverage.claims(), edition),
          SiteWriter.count(coverage.areas(), edition),
          edition.formats().day(coverage.latestEnd()));
    }

    private static TitleView title(Title title, Edition edition) {
      return new TitleView(
          title.id(),
          FigureView.shortened(title.title()),
          edition.formats().day(title.publishedOn()),
          SiteWriter.count(title.figures(), edition));
    }
  }
}
