package vn.solieu.report.page;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.solieu.report.page.FrontPage.Fact;
import vn.solieu.report.page.FrontPage.StaleView;
import vn.solieu.report.page.FrontPage.Theme;
import vn.solieu.report.page.IndicatorList.Entry;
import vn.solieu.report.page.IndicatorList.Group;
import vn.solieu.report.store.Claim;
import vn.solieu.report.store.Conflict;
import vn.solieu.report.store.Holdings;
import vn.solieu.report.store.Reference;
import vn.solieu.report.store.Reference.Indicator;
import vn.solieu.report.store.Reference.Stale;
import vn.solieu.report.store.Reference.Totals;

/** Writes the front page and the list of all indicators. */
final class FrontWriter {
  private static final String NATION = "VN";
  private static final int CARDS_OF_THEME = 6;
  private static final int MOST_ROWS = 10;
  private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Holdings holdings;
  private final PageSink sink;
  private final List<Edition> editions;

  FrontWriter(Holdings holdings, PageSink sink, List<Edition> editions) {
    this.holdings = holdings;
    this.sink = sink;
    this.editions = editions;
  }

  /** Writes both from what is known of each indicator and area. */
  void write(
      List<Indicator> indicators,
      Map<String, Map<String, Overview>> overviews,
      List<Conflict> conflicts)
      throws SQLException {
    Totals totals = holdings.totals();
    List<Claim> news = totals.runId() == 0 ? List.of() : holdings.claimsOfRun(totals.runId());
    List<Stale> stale = holdings.stale();
    List<Conflict> first =
        conflicts.stream()
            .sorted(
                Comparator.comparing((Conflict c) -> !c.area().equals(NATION))
                    .thenComparing(Comparator.comparing(Conflict::end).reversed()))
            .limit(MOST_ROWS)
            .toList();
    Map<Reference.Theme, List<Indicator>> byTheme = new LinkedHashMap<>();
    indicators.forEach(i -> byTheme.computeIfAbsent(i.theme(), t -> new ArrayList<>()).add(i));
    for (Edition edition : editions) {
      FrontPage page =
          new FrontPage(
              facts(totals, overviews, edition),
              totals.claims() == 0,
              themes(byTheme, overviews, edition),
              news.stream().map(claim -> FigureView.of(claim, edition)).toList(),
              publishedOn(totals, edition),
              first.stream().map(c -> ConflictView.of(c, edition)).toList(),
              stale.stream().limit(MOST_ROWS).map(s -> stale(s, edition)).toList());
      String title = edition.word("front_title");
      sink.write(
          edition,
          new PageSink.Draft("index.html", "front", title, edition.word("front_about"), page));
      writeList(byTheme, overviews, edition);
    }
  }

  private void writeList(
      Map<Reference.Theme, List<Indicator>> byTheme,
      Map<String, Map<String, Overview>> overviews,
      Edition edition) {
    List<Group> groups = new ArrayList<>();
    byTheme.forEach(
        (theme, all) ->
            groups.add(
                new Group(
                    theme.code(),
                    edition.theme(theme),
                    all.stream().map(i -> entry(i, overviews, edition)).toList())));
    String title = edition.word("nav_indicators");
    sink.write(
        edition,
        new PageSink.Draft(
            "indicators.html",
            "indicators",
            title,
            edition.word("front_about"),
            new IndicatorList(groups)));
  }

  private static Entry entry(
      Indicator indicator, Map<String, Map<String, Overview>> overviews, Edition edition) {
    Overview nation = overviews.getOrDefault(indicator.code(), Map.of()).get(NATION);
    return new Entry(
        indicator.code(),
        edition.indicator(indicator.code()),
        nation == null ? "" : edition.formats().value(nation.latest().quantity(), false),
        nation == null ? "" : edition.formats().period(nation.latest().period()),
        SiteWriter.count(indicator.claims(), edition));
  }

  private static List<Fact> facts(
      Totals totals, Map<String, Map<String, Overview>> overviews, Edition edition) {
    long known = overviews.values().stream().filter(areas -> !areas.isEmpty()).count();
    return List.of(
        new Fact(SiteWriter.count(totals.documents(), edition), edition.word("fact_documents")),
        new Fact(SiteWriter.count(totals.claims(), edition), edition.word("fact_claims")),
        new Fact(SiteWriter.count(totals.linked(), edition), edition.word("fact_linked")),
        new Fact(SiteWriter.count(known, edition), edition.word("fact_indicators")));
  }

  private static String publishedOn(Totals totals, Edition edition) {
    return totals.publishedAt() == null
        ? ""
        : edition.formats().day(totals.publishedAt().atZoneSameInstant(HERE).toLocalDate());
  }

  private static List<Theme> themes(
      Map<Reference.Theme, List<Indicator>> byTheme,
      Map<String, Map<String, Overview>> overviews,
      Edition edition) {
    List<Theme> themes = new ArrayList<>();
    byTheme.forEach(
        (theme, indicators) -> {
          List<Overview> known = known(indicators, overviews);
          if (!known.isEmpty()) {
            int more = known.size() - CARDS_OF_THEME;
            themes.add(
                new Theme(
                    theme.code(),
                    edition.theme(theme),
                    known.stream().limit(CARDS_OF_THEME).map(o -> CardView.of(o, edition)).toList(),
                    more > 0 ? edition.word("theme_more", more) : ""));
          }
        });
    return themes;
  }

  // First those that data/ calls key; of the others those that a decision sets a target for, then
  // those told most about.
  private static List<Overview> known(
      List<Indicator> indicators, Map<String, Map<String, Overview>> overviews) {
    return indicators.stream()
        .map(i -> overviews.getOrDefault(i.code(), Map.of()).get(NATION))
        .filter(Objects::nonNull)
        .sorted(
            Comparator.comparing((Overview o) -> o.indicator().keyPosition())
                .thenComparing(o -> o.target().map(t -> t.isOfficial() ? 0 : 1).orElse(2))
                .thenComparing(o -> o.series().size() < 2)
                .thenComparing(o -> -o.indicator().claims()))
        .toList();
  }

  private static StaleView stale(Stale stale, Edition edition) {
    return new StaleView(
        stale.indicator(),
        edition.indicator(stale.indicator()),
        edition.formats().day(stale.latestOn()),
        edition.word("days_ago", SiteWriter.count(stale.ageDays(), edition)),
        stale.state());
  }
}
