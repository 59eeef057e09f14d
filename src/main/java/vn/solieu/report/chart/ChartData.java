package vn.solieu.report.chart;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the chart in the browser is told, as JSON in an attribute of the page.
 *
 * @param unit how values are written: {@code "{0}%"}
 * @param point the decimal sign
 * @param group the sign between groups of three digits
 * @param isDown whether less is better: ranks stand with the first on top
 * @param breakOn the day on which provinces merged
 * @param areas the series, the one to show first at the head
 */
public record ChartData(
    String unit,
    String point,
    String group,
    boolean isDown,
    String breakOn,
    List<AreaSeries> areas) {
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * The values of one area.
   *
   * @param code its code
   * @param name its name
   * @param points preferred values
   * @param others values of claims that disagree
   * @param targets targets
   */
  public record AreaSeries(
      String code, String name, List<Mark> points, List<Mark> others, List<Mark> targets) {}

  /**
   * One value.
   *
   * @param day where it stands in time: the middle of a period, the deadline of a target
   * @param value the value
   * @param high upper end of a range
   * @param bound {@code over} or {@code under} when the true value lies on one side
   * @param status actual, estimate or target
   * @param label the value in words
   * @param when the period in words
   * @param source who states it
   */
  public record Mark(
      String day,
      BigDecimal value,
      @Nullable BigDecimal high,
      String bound,
      String status,
      String label,
      String when,
      String source) {}

  /** This as JSON; the template escapes it. */
  public String json() {
    return JSON.writeValueAsString(this);
  }
}
