package vn.solieu.report.page;

import java.util.List;

/**
 * All indicators by theme.
 *
 * @param themes the themes
 */
record IndicatorList(List<Group> themes) {

  /**
   * The indicators of a theme.
   *
   * @param code its code
   * @param name its name
   * @param rows its indicators
   */
  record Group(String code, String name, List<Entry> rows) {}

  /**
   * An indicator.
   *
   * @param code its code
   * @param name its name
   * @param value its latest value, empty for none
   * @param period the days that it covers
   * @param claims how many figures there are
   */
  record Entry(String code, String name, String value, String period, String claims) {}
}
