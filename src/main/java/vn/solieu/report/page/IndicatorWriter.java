package vn.solieu.report.page;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.solieu.report.store.Claim;
import vn.solieu.report.store.IndicatorFigures;
import vn.solieu.report.store.Reference.Area;
import vn.solieu.report.store.Reference.Indicator;

/** Writes the pages of indicators with all their claims, a hundred on a page, and their CSV. */
final class IndicatorWriter {
  private static final int CLAIMS_ON_PAGE = 100;

  private final IndicatorFigures figures;
  private final PageSink sink;
  private final Workers workers;
  private final Path folder;
  private final List<Edition> editions;
  private final Map<String, Area> areas;
  private final LocalDate today;

  IndicatorWriter(
      IndicatorFigures figures,
      PageSink sink,
      Workers workers,
      Path folder,
      List<Edition> editions,
      Map<String, Area> areas,
      LocalDate today) {
    this.figures = figures;
    this.sink = sink;
    this.workers = workers;
    this.folder = folder;
    this.editions = editions;
    this.areas = areas;
    this.today = today;
  }

  /** Writes all of {@code indicator}; returns what the other pages need of it. */
  IndicatorView write(Indicator indicator) throws SQLException, IOException {
    IndicatorView view =
        new IndicatorView(
            indicator,
            figures.series(indicator.code()),
            figures.progress(indicator.code()),
            figures.conflicts(indicator.code()),
            areas,
            today);
    Path csv = folder.resolve("indicator").resolve(indicator.code() + ".csv");
    Files.createDirectories(csv.getParent());
    Pages pages = new Pages(indicator, view);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(csv))) {
      figures.claims(indicator.code(), out, pages::add);
    }
    pages.end();
    return view;
  }

  /** Gathers claims and writes a page as soon as it is known whether another follows. */
  private final class Pages {
    private final Indicator indicator;
    private final IndicatorView view;
    private List<Claim> claims = new ArrayList<>();
    private int number = 1;

    Pages(Indicator indicator, IndicatorView view) {
      this.indicator = indicator;
      this.view = view;
    }

    void add(Claim claim) {
      if (claims.size() == CLAIMS_ON_PAGE) {
        write(true);
        claims = new ArrayList<>();
        number++;
      }
      claims.add(claim);
    }

    void end() {
      write(false);
    }

    private void write(boolean hasNext) {
      Pager pager = Pager.of(indicator.code(), number, hasNext);
      List<Claim> shown = claims;
      for (Edition edition : editions) {
        workers.give(() -> write(edition, pager, shown));
      }
    }

    private void write(Edition edition, Pager pager, List<Claim> shown) {
      String name = edition.indicator(indicator.code());
      sink.write(
          edition,
          new PageSink.Draft(
              "indicator/" + Pager.file(indicator.code(), pager.number()),
              "indicator",
              pager.number() == 1 ? name : name + " · " + edition.word("page", pager.number()),
              edition.word("indicator_about", name),
              view.page(
                  edition, shown.stream().map(c -> FigureView.of(c, edition)).toList(), pager)));
    }
  }
}
