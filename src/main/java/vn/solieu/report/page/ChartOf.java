package vn.solieu.report.page;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.Comparison;
import vn.solieu.model.Kind;
import vn.solieu.model.Period;
import vn.solieu.model.Quantity;
import vn.solieu.report.chart.ChartData;
import vn.solieu.report.chart.ChartData.AreaSeries;
import vn.solieu.report.chart.ChartData.Mark;
import vn.solieu.report.store.Conflict;
import vn.solieu.report.store.Point;
import vn.solieu.report.store.Progress;
import vn.solieu.report.store.Reference.Indicator;

/** Makes the data of an indicator's chart in the words of one language. */
final class ChartOf {
  /** Most provinces became others on this day. */
  static final String PROVINCES_MERGED_ON = "2025-07-01";

  private static final int MOST_AREAS = 40;
  private static final int MOST_MARKS = 1500;

  private final Indicator indicator;
  private final Edition edition;

  ChartOf(Indicator indicator, Edition edition) {
    this.indicator = indicator;
    this.edition = edition;
  }

  /** The chart that begins with {@code first}; areas and marks are bounded. */
  ChartData of(String first, List<Point> points, List<Progress> targets, List<Conflict> conflicts) {
    Map<String, List<Point>> byArea = new LinkedHashMap<>();
    byArea.put(first, new ArrayList<>());
    points.forEach(p -> byArea.computeIfAbsent(p.area(), a -> new ArrayList<>()).add(p));
    List<AreaSeries> areas = new ArrayList<>();
    int marks = 0;
    for (Map.Entry<String, List<Point>> entry : byArea.entrySet()) {
      marks += entry.getValue().size();
      if (areas.size() == MOST_AREAS || (marks > MOST_MARKS && !areas.isEmpty())) {
        break;
      }
      areas.add(area(entry.getKey(), entry.getValue(), targets, conflicts));
    }
    return new ChartData(
        edition.formats().withUnit("{0}", indicator.unit()),
        edition.word("number_point"),
        edition.word("number_group"),
        indicator.direction().equals("down"),
        PROVINCES_MERGED_ON,
        areas);
  }

  private AreaSeries area(
      String area, List<Point> points, List<Progress> targets, List<Conflict> conflicts) {
    int from = Math.max(0, points.size() - MOST_MARKS);
    return new AreaSeries(
        area,
        edition.area(area),
        points.subList(from, points.size()).stream()
            .map(this::mark)
            .sorted(Comparator.comparing(Mark::day))
            .toList(),
        conflicts.stream().filter(c -> c.area().equals(area)).map(this::mark).toList(),
        targets.stream().filter(t -> t.area().equals(area)).map(this::mark).toList());
  }

  private Mark mark(Point point) {
    return mark(
        place(point.period()),
        point.quantity(),
        point.status().code(),
        edition.formats().period(point.period()),
        point.publisher());
  }

  /** The middle of the period: at its end a year would stand where the next one begins. */
  private static String place(Period period) {
    return period
        .start()
        .plusDays(ChronoUnit.DAYS.between(period.start(), period.end()) / 2)
        .toString();
  }

  private Mark mark(Conflict conflict) {
    Conflict.Side other = conflict.other();
    Comparison comparison = Comparison.valueOf(other.comparator().toUpperCase(Locale.ROOT));
    return mark(
        place(conflict.period()),
        quantity(other.value(), comparison, conflict.unit()),
        "other",
        edition.formats().period(conflict.period()),
        other.source());
  }

  private Mark mark(Progress target) {
    return mark(
        target.deadline().toString(),
        quantity(target.value(), target.comparison(), target.unit()),
        "target",
        edition.formats().day(target.deadline()),
        target.isOfficial() ? target.decision() : target.wording());
  }

  private Mark mark(String day, Quantity quantity, String status, String when, String source) {
    return new Mark(
        day,
        quantity.value(),
        quantity.valueHigh(),
        bound(quantity.comparison()),
        status,
        edition.formats().value(quantity, false),
        when,
        FigureView.shortened(source));
  }

  private static Quantity quantity(BigDecimal value, Comparison comparison, @Nullable String unit) {
    return new Quantity(value, null, null, unit == null ? "" : unit, null, comparison, Kind.LEVEL);
  }

  private static String bound(Comparison comparison) {
    return switch (comparison) {
      case EQ -> "";
      case APPROX -> "about";
      case OVER, AT_LEAST -> "over";
      case NEARLY, UNDER, AT_MOST -> "under";
    };
  }
}
