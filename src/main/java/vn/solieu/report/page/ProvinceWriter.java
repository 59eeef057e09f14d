package vn.solieu.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.solieu.report.store.Reference.Area;
import vn.solieu.report.store.Reference.Theme;

/** Writes the list of provinces and the page of each, with what is known of it. */
final class ProvinceWriter {
  private final PageSink sink;
  private final List<Edition> editions;
  private final Map<String, Area> areas;
  private final Map<String, List<Overview>> known = new LinkedHashMap<>();

  ProvinceWriter(
      PageSink sink,
      List<Edition> editions,
      Map<String, Area> areas,
      Map<String, Map<String, Overview>> overviews) {
    this.sink = sink;
    this.editions = editions;
    this.areas = areas;
    overviews
        .values()
        .forEach(
            byArea ->
                byArea.forEach(
                    (area, overview) ->
                        known.computeIfAbsent(area, a -> new ArrayList<>()).add(overview)));
  }

  /**
   * What the list shows.
   *
   * @param present the provinces of today
   * @param former those that have merged into others
   */
  record ListPage(List<Entry> present, List<Entry> former) {}

  /**
   * A province in a list.
   *
   * @param code its code
   * @param name its name
   * @param indicators how many indicators have values
   */
  record Entry(String code, String name, String indicators) {}

  /**
   * What the page of a province shows.
   *
   * @param name its name
   * @param code its code
   * @param former its parts before the merger
   * @param mergedCode code of the province that took it over, empty when none did
   * @param mergedName that one's name
   * @param endedOn its last day, empty when it has none
   * @param themes its indicators by theme
   */
  record ProvincePage(
      String name,
      String code,
      List<Entry> former,
      String mergedCode,
      String mergedName,
      String endedOn,
      List<FrontPage.Theme> themes) {
    /** Whether nothing is known of it. */
    boolean isEmpty() {
      return themes.isEmpty();
    }

    /** Whether it took over others. */
    boolean hasFormer() {
      return !former.isEmpty();
    }
  }

  void write() {
    for (Edition edition : editions) {
      List<Entry> present = new ArrayList<>();
      List<Entry> former = new ArrayList<>();
      for (Area area : areas.values()) {
        if (area.isProvince()) {
          (area.validTo() == null ? present : former).add(entry(area, edition));
          write(area, edition);
        }
      }
      sink.write(
          edition,
          new PageSink.Draft(
              "provinces.html",
              "provinces",
              edition.word("nav_provinces"),
              edition.word("provinces_about"),
              new ListPage(present, former)));
    }
  }

  private Entry entry(Area area, Edition edition) {
    int indicators = known.getOrDefault(area.code(), List.of()).size();
    return new Entry(area.code(), edition.area(area.code()), SiteWriter.count(indicators, edition));
  }

  private void write(Area area, Edition edition) {
    String name = edition.area(area.code());
    List<Entry> former =
        areas.values().stream()
            .filter(a -> a.mergedInto().equals(area.code()) && !a.code().equals(area.code()))
            .map(a -> entry(a, edition))
            .toList();
    ProvincePage page =
        new ProvincePage(
            name,
            area.code(),
            former,
            area.mergedInto(),
            area.mergedInto().isEmpty() ? "" : edition.area(area.mergedInto()),
            edition.formats().day(area.validTo()),
            themes(known.getOrDefault(area.code(), List.of()), edition));
    sink.write(
        edition,
        new PageSink.Draft(
            "province/" + area.code() + ".html",
            "province",
            name,
            edition.word("province_about", name),
            page));
  }

  private static List<FrontPage.Theme> themes(List<Overview> overviews, Edition edition) {
    Map<Theme, List<CardView>> cards = new LinkedHashMap<>();
    for (Overview overview : overviews) {
      cards
          .computeIfAbsent(overview.indicator().theme(), t -> new ArrayList<>())
          .add(CardView.of(overview, edition));
    }
    List<FrontPage.Theme> themes = new ArrayList<>();
    cards.forEach(
        (theme, all) ->
            themes.add(new FrontPage.Theme(theme.code(), edition.theme(theme), all, "")));
    return themes;
  }
}
