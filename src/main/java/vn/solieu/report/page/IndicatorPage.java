package vn.solieu.report.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.report.page.CardView.TargetView;

/**
 * What the page of an indicator shows.
 *
 * @param code its code
 * @param name its name
 * @param themeCode code of its theme
 * @param theme its theme
 * @param system the system or programme measured
 * @param unit name of its unit
 * @param definition what is measured
 * @param areaName whose series the page begins with, empty when there is none
 * @param card the latest value; {@code null} when there is none
 * @param chart data of the chart, empty when there is nothing to draw
 * @param areas the areas that can be chosen in the chart
 * @param series the values of the first area, the latest first
 * @param order whether the provinces' values go up or down: {@code ascending} for ranks
 * @param provinces the latest values of provinces
 * @param targets the targets
 * @param conflicts disagreements
 * @param claims this page's claims
 * @param claimCount how many claims there are on all pages
 * @param pager the ways to the other pages of claims
 * @param isFirst whether this is the first of its pages
 */
record IndicatorPage(
    String code,
    String name,
    String themeCode,
    String theme,
    String system,
    String unit,
    String definition,
    String areaName,
    @Nullable CardView card,
    String chart,
    List<Choice> areas,
    List<ValueRow> series,
    String order,
    List<BarRow> provinces,
    List<TargetView> targets,
    List<ConflictView> conflicts,
    List<FigureView> claims,
    String claimCount,
    Pager pager,
    boolean isFirst) {

  /** Whether there is a table of the series. */
  boolean hasSeries() {
    return !series.isEmpty();
  }

  /** Whether there are provinces to compare. */
  boolean hasProvinces() {
    return !provinces.isEmpty();
  }

  /** Whether there are targets. */
  boolean hasTargets() {
    return !targets.isEmpty();
  }

  /** Whether sources disagree. */
  boolean hasConflicts() {
    return !conflicts.isEmpty();
  }

  /**
   * An area of the chart.
   *
   * @param code its code
   * @param name its name
   */
  record Choice(String code, String name) {}

  /**
   * A value of the series.
   *
   * @param period the days that it covers
   * @param value the value, exact
   * @param status actual or estimate
   * @param statusName the same in words
   * @param origins how many independent origins state it
   * @param claims how many claims there are
   * @param why why it is preferred
   * @param source who states it
   * @param documentId key of the document
   * @param observationId key of the claim
   */
  record ValueRow(
      String period,
      String value,
      String status,
      String statusName,
      String origins,
      String claims,
      String why,
      String source,
      long documentId,
      long observationId) {}

  /**
   * A province in the comparison.
   *
   * @param code its code
   * @param name its name
   * @param value its latest value
   * @param key the value as a number, for sorting
   * @param width length of its bar, 0 to 100
   * @param period the days that it covers
   * @param endKey the day on which they end, as a number
   * @param status actual or estimate
   * @param statusName the same in words
   * @param isFormer whether the province has merged into another
   * @param documentId key of the document
   * @param observationId key of the claim
   */
  record BarRow(
      String code,
      String name,
      String value,
      String key,
      String width,
      String period,
      long endKey,
      String status,
      String statusName,
      boolean isFormer,
      long documentId,
      long observationId) {}
}
