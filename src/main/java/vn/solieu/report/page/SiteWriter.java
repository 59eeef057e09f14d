package vn.solieu.report.page;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.solieu.report.store.Conflict;
import vn.solieu.report.store.Holdings;
import vn.solieu.report.store.IndicatorFigures;
import vn.solieu.report.store.Operation;
import vn.solieu.report.store.Reference.Area;
import vn.solieu.report.store.Reference.Indicator;
import vn.solieu.report.store.Reference.Publisher;
import vn.solieu.report.store.Shelf;
import vn.solieu.report.store.Snapshot;
import vn.solieu.report.words.Language;
import vn.solieu.report.words.Names;

/** Writes all pages of the site, in both languages, from one snapshot of the warehouse. */
public final class SiteWriter {
  private static final Comparator<Indicator> BY_THEME =
      Comparator.comparing((Indicator i) -> i.theme().position())
          .thenComparing(i -> i.theme().code())
          .thenComparing(Indicator::keyPosition)
          .thenComparing(Indicator::code);

  private final Path folder;
  private final Snapshot snapshot;
  private final Holdings holdings;
  private final LocalDate today;

  /** Writes what {@code snapshot} shows below {@code folder}, as of {@code today}. */
  public SiteWriter(Path folder, Snapshot snapshot, LocalDate today) {
    this.folder = folder;
    this.snapshot = snapshot;
    this.holdings = new Holdings(snapshot);
    this.today = today;
  }

  /** Writes everything; returns the number of pages. */
  public long write() throws SQLException, IOException {
    List<Indicator> indicators = holdings.indicators();
    Map<String, Area> areas = new TreeMap<>();
    holdings.areas().forEach(area -> areas.put(area.code(), area));
    List<Edition> editions = editions(indicators, areas);
    PageSink sink = new PageSink(folder, today, editions);
    List<Publisher> publishers = holdings.publishers();
    try (Workers workers = new Workers()) {
      Known known = writeIndicators(indicators, areas, editions, sink, workers);
      List<Indicator> byTheme = indicators.stream().sorted(BY_THEME).toList();
      new FrontWriter(holdings, sink, editions)
          .write(byTheme, known.overviews(), known.conflicts());
      new ProvinceWriter(sink, editions, areas, known.inOrderOf(byTheme)).write();
      new SourceWriter(sink, editions, new Shelf(snapshot)).write(publishers);
      new HealthWriter(sink, editions, new Operation(snapshot)).write();
      DocumentWriter documents = new DocumentWriter(sink, editions);
      holdings.documents(document -> workers.give(() -> documents.write(document)));
    }
    writeSearch(indicators, areas, publishers);
    Assets.copy(folder);
    return sink.pages();
  }

  /** What the other pages need of the indicators. */
  private record Known(Map<String, Map<String, Overview>> overviews, List<Conflict> conflicts) {
    Map<String, Map<String, Overview>> inOrderOf(List<Indicator> indicators) {
      Map<String, Map<String, Overview>> ordered = new LinkedHashMap<>();
      indicators.forEach(i -> ordered.put(i.code(), overviews.getOrDefault(i.code(), Map.of())));
      return ordered;
    }
  }

  private Known writeIndicators(
      List<Indicator> indicators,
      Map<String, Area> areas,
      List<Edition> editions,
      PageSink sink,
      Workers workers)
      throws SQLException, IOException {
    Known known = new Known(new LinkedHashMap<>(), new ArrayList<>());
    try (IndicatorFigures figures = new IndicatorFigures(snapshot)) {
      IndicatorWriter writer =
          new IndicatorWriter(figures, sink, workers, folder, editions, areas, today);
      for (Indicator indicator : indicators) {
        IndicatorView view = writer.write(indicator);
        known.overviews().put(indicator.code(), view.overviews());
        known.conflicts().addAll(view.conflicts());
      }
    }
    return known;
  }

  private void writeSearch(
      List<Indicator> indicators, Map<String, Area> areas, List<Publisher> publishers)
      throws IOException {
    SearchIndex index = new SearchIndex();
    for (Indicator i : indicators) {
      String also = i.system() + " " + i.systemVi();
      index.add("indicator", "indicator/" + i.code() + ".html", i.nameVi(), i.nameEn(), also);
    }
    for (Area area : areas.values()) {
      if (area.isProvince()) {
        index.add(
            "province", "province/" + area.code() + ".html", area.nameVi(), area.nameEn(), "");
      }
    }
    for (Publisher one : publishers) {
      String name = FigureView.shortened(one.name());
      index.add("source", "source/" + one.id() + ".html", name, name, "");
    }
    Path file = folder.resolve("assets").resolve("search-index.js");
    Files.createDirectories(file.getParent());
    Files.writeString(file, index.script(), StandardCharsets.UTF_8);
  }

  private static List<Edition> editions(List<Indicator> indicators, Map<String, Area> areas) {
    Map<String, Names.Name> indicatorNames = new LinkedHashMap<>();
    indicators.forEach(i -> indicatorNames.put(i.code(), new Names.Name(i.nameVi(), i.nameEn())));
    Map<String, Names.Name> areaNames = new LinkedHashMap<>();
    areas.forEach((code, a) -> areaNames.put(code, new Names.Name(a.nameVi(), a.nameEn())));
    Names names = new Names(indicatorNames, areaNames);
    return List.of(Edition.of(Language.VI, names), Edition.of(Language.EN, names));
  }

  /** {@code count} with the signs of {@code edition}. */
  static String count(long count, Edition edition) {
    return edition.formats().number(BigDecimal.valueOf(count));
  }
}
