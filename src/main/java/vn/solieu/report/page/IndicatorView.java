package vn.solieu.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.solieu.report.chart.ChartData;
import vn.solieu.report.page.CardView.TargetView;
import vn.solieu.report.page.IndicatorPage.BarRow;
import vn.solieu.report.page.IndicatorPage.Choice;
import vn.solieu.report.page.IndicatorPage.ValueRow;
import vn.solieu.report.store.Conflict;
import vn.solieu.report.store.Point;
import vn.solieu.report.store.Progress;
import vn.solieu.report.store.Reference.Area;
import vn.solieu.report.store.Reference.Indicator;

/** Makes the page of an indicator of what the warehouse knows of it. */
final class IndicatorView {
  private static final String NATION = "VN";
  private static final int MOST_ROWS = 120;
  private static final int MOST_TARGETS = 40;
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final Indicator indicator;
  private final List<Point> points;
  private final List<Progress> targets;
  private final List<Conflict> conflicts;
  private final Map<String, Overview> overviews;
  private final Map<String, Area> areas;

  IndicatorView(
      Indicator indicator,
      List<Point> points,
      List<Progress> targets,
      List<Conflict> conflicts,
      Map<String, Area> areas,
      LocalDate today) {
    this.indicator = indicator;
    this.points = points;
    this.targets = targets;
    this.conflicts = conflicts;
    this.areas = areas;
    this.overviews = Overview.byArea(indicator, points, targets, today);
  }

  /** The short form of each area. */
  Map<String, Overview> overviews() {
    return overviews;
  }

  /** The disagreements. */
  List<Conflict> conflicts() {
    return conflicts;
  }

  /** The page that shows {@code claims}; only the first shows more than them. */
  IndicatorPage page(Edition edition, List<FigureView> claims, Pager pager) {
    boolean isFirst = pager.number() == 1;
    Optional<String> first = isFirst ? firstArea() : Optional.empty();
    Optional<ChartData> chart =
        first.map(area -> new ChartOf(indicator, edition).of(area, points, targets, conflicts));
    return new IndicatorPage(
        indicator.code(),
        edition.indicator(indicator.code()),
        indicator.theme().code(),
        edition.theme(indicator.theme()),
        edition.language().choose(indicator.systemVi(), indicator.system()),
        edition.words().find("unit_name_" + indicator.unit(), indicator.unit()),
        edition.language().choose(indicator.definitionVi(), indicator.definition()),
        first.map(edition::area).orElse(""),
        first.map(overviews::get).map(o -> CardView.of(o, edition)).orElse(null),
        chart.map(ChartData::json).orElse(""),
        chart
            .map(c -> c.areas().stream().map(a -> new Choice(a.code(), a.name())).toList())
            .orElse(List.of()),
        first.map(area -> rows(area, edition)).orElse(List.of()),
        indicator.direction().equals("down") ? "ascending" : "descending",
        isFirst ? bars(edition) : List.of(),
        isFirst
            ? targets.stream().limit(MOST_TARGETS).map(t -> TargetView.of(t, edition)).toList()
            : List.of(),
        isFirst ? conflicts.stream().map(c -> ConflictView.of(c, edition)).toList() : List.of(),
        claims,
        edition.formats().number(BigDecimal.valueOf(indicator.claims())),
        pager,
        isFirst);
  }

  /** The nation, else the area with most values; the future alone is nothing to begin with. */
  private Optional<String> firstArea() {
    return overviews.containsKey(NATION)
        ? Optional.of(NATION)
        : overviews.entrySet().stream()
            .max(
                Comparator.comparing(
                    (Map.Entry<String, Overview> entry) -> entry.getValue().series().size()))
            .map(Map.Entry::getKey);
  }

  private List<ValueRow> rows(String area, Edition edition) {
    List<ValueRow> rows = new ArrayList<>();
    for (int i = points.size() - 1; i >= 0 && rows.size() < MOST_ROWS; i--) {
      if (points.get(i).area().equals(area)) {
        rows.add(row(points.get(i), edition));
      }
    }
    return rows;
  }

  private static ValueRow row(Point point, Edition edition) {
    return new ValueRow(
        edition.formats().period(point.period()),
        edition.formats().value(point.quantity(), true),
        point.status().code(),
        edition.word("status_" + point.status().code()),
        String.valueOf(point.origins()),
        String.valueOf(point.claims()),
        edition.language().choose(point.whyVi(), point.whyEn()),
        FigureView.shortened(point.publisher()),
        point.documentId(),
        point.observationId());
  }

  private List<BarRow> bars(Edition edition) {
    List<Point> provinces = provinces(overviews.values());
    BigDecimal longest =
        provinces.stream().map(p -> p.value().abs()).max(Comparator.naturalOrder()).orElse(HUNDRED);
    BigDecimal scale = longest.signum() == 0 ? BigDecimal.ONE : longest;
    return provinces.stream().map(p -> bar(p, scale, edition)).toList();
  }

  private List<Point> provinces(Collection<Overview> all) {
    Comparator<Point> byValue = Comparator.comparing(Point::value);
    return all.stream()
        .map(Overview::latest)
        .filter(Point::isProvince)
        .sorted(
            (indicator.direction().equals("down") ? byValue : byValue.reversed())
                .thenComparing(Point::area))
        .toList();
  }

  private BarRow bar(Point point, BigDecimal scale, Edition edition) {
    Area area = areas.get(point.area());
    BigDecimal width =
        point.value().max(BigDecimal.ZERO).multiply(HUNDRED).divide(scale, 1, RoundingMode.HALF_UP);
    return new BarRow(
        point.area(),
        edition.area(point.area()),
        edition.formats().value(point.quantity(), false),
        point.value().toPlainString(),
        width.toPlainString(),
        edition.formats().period(point.period()),
        point.end().toEpochDay(),
        point.status().code(),
        edition.word("status_" + point.status().code()),
        area != null && area.validTo() != null,
        point.documentId(),
        point.observationId());
  }
}
