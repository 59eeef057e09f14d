package vn.solieu.report.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.solieu.report.chart.Sparkline;
import vn.solieu.report.store.Point;
import vn.solieu.report.store.Progress;
import vn.solieu.report.store.Reference.Indicator;

/**
 * What is known of an indicator in one area, short enough to be kept for all of them.
 *
 * @param indicator the indicator
 * @param series its values in the area in the order of periods: the latest two dozen
 * @param target the target that counts now, if there is one
 */
record Overview(Indicator indicator, List<Point> series, Optional<Progress> target) {
  private static final int KEPT = 24;
  private static final int KEPT_OF_PROVINCE = 12;

  /** The series of {@code indicator} area by area; points after {@code today} are left out. */
  static Map<String, Overview> byArea(
      Indicator indicator, List<Point> points, List<Progress> targets, LocalDate today) {
    Map<String, List<Point>> series = new LinkedHashMap<>();
    for (Point point : points) {
      if (!point.end().isAfter(today)) {
        series.computeIfAbsent(point.area(), area -> new ArrayList<>()).add(point);
      }
    }
    Map<String, Overview> overviews = new LinkedHashMap<>();
    series.forEach(
        (area, all) ->
            overviews.put(area, new Overview(indicator, kept(all), current(targets, area, today))));
    return overviews;
  }

  // Of periods that end on one day the shortest tells most about that day.
  private static List<Point> kept(List<Point> points) {
    List<Point> kept = new ArrayList<>();
    for (Point point : points) {
      if (!kept.isEmpty() && kept.get(kept.size() - 1).end().equals(point.end())) {
        continue;
      }
      kept.add(point);
    }
    int count = kept.get(0).isProvince() ? KEPT_OF_PROVINCE : KEPT;
    return List.copyOf(kept.subList(Math.max(0, kept.size() - count), kept.size()));
  }

  /** The next official target, else the latest that is over, else what documents mention. */
  static Optional<Progress> current(List<Progress> targets, String area, LocalDate today) {
    Comparator<Progress> byTime =
        Comparator.comparing((Progress p) -> p.deadline().isBefore(today))
            .thenComparing(p -> Math.abs(p.deadline().toEpochDay() - today.toEpochDay()));
    return targets.stream()
        .filter(target -> target.area().equals(area))
        .min(Comparator.comparing((Progress p) -> !p.isOfficial()).thenComparing(byTime));
  }

  /** The latest value. */
  Point latest() {
    return series.get(series.size() - 1);
  }

  /** The series as a small line with the target. */
  Sparkline line() {
    BigDecimal aim = target.map(Progress::value).orElse(null);
    return Sparkline.of(
        series.stream().map(p -> new Sparkline.Value(p.end(), p.value())).toList(), aim);
  }
}
