package vn.solieu.report.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A small line of a series in a box of 160 by 44, for SVG.
 *
 * @param line the corners of the line: {@code "4.0,40.0 156.0,4.0"}
 * @param dots where the values are
 * @param last where the latest value is
 * @param target height of the target's line, empty when there is none in sight
 */
public record Sparkline(String line, List<Dot> dots, Dot last, String target) {
  private static final double WIDTH = 160;
  private static final double HEIGHT = 44;
  private static final double MARGIN = 5;

  /**
   * A place in the box.
   *
   * @param x from the left
   * @param y from the top
   */
  public record Dot(String x, String y) {}

  /**
   * A value of the series.
   *
   * @param day the end of its period
   * @param value the value
   */
  public record Value(LocalDate day, BigDecimal value) {}

  /** The line through {@code values}, which are in the order of days and not empty. */
  public static Sparkline of(List<Value> values, @Nullable BigDecimal target) {
    double low = values.stream().mapToDouble(v -> v.value().doubleValue()).min().orElseThrow();
    double high = values.stream().mapToDouble(v -> v.value().doubleValue()).max().orElseThrow();
    if (target != null) {
      low = Math.min(low, target.doubleValue());
      high = Math.max(high, target.doubleValue());
    }
    Scale scale =
        new Scale(
            values.get(0).day().toEpochDay(),
            values.get(values.size() - 1).day().toEpochDay(),
            low,
            high);
    List<Dot> dots = values.stream().map(scale::dot).toList();
    String line = dots.stream().map(d -> d.x() + "," + d.y()).collect(Collectors.joining(" "));
    String height = target == null ? "" : scale.height(target.doubleValue());
    return new Sparkline(line, dots, dots.get(dots.size() - 1), height);
  }

  private record Scale(long first, long last, double low, double high) {

    Dot dot(Value value) {
      double share =
          last == first ? 0.5 : (value.day().toEpochDay() - first) / (double) (last - first);
      return new Dot(
          coordinate(MARGIN + share * (WIDTH - 2 * MARGIN)), height(value.value().doubleValue()));
    }

    String height(double value) {
      double share = high == low ? 0.5 : (value - low) / (high - low);
      return coordinate(HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN));
    }

    private static String coordinate(double value) {
      return String.valueOf(Math.round(value * 10) / 10.0);
    }
  }
}
