package vn.solieu.report.page;

import java.util.List;

/**
 * What the front page shows.
 *
 * @param facts how much the warehouse holds
 * @param isEmpty whether it holds nothing yet
 * @param themes the key indicators theme by theme
 * @param news figures of the last run
 * @param newsDay when that was published
 * @param conflicts disagreements
 * @param stale indicators without new figures for long
 */
record FrontPage(
    List<Fact> facts,
    boolean isEmpty,
    List<Theme> themes,
    List<FigureView> news,
    String newsDay,
    List<ConflictView> conflicts,
    List<StaleView> stale) {

  /**
   * A count.
   *
   * @param number the count
   * @param what what is counted
   */
  record Fact(String number, String what) {}

  /**
   * A theme.
   *
   * @param code its code
   * @param name its name
   * @param cards its key indicators
   * @param more how many more indicators of it have figures, empty for none
   */
  record Theme(String code, String name, List<CardView> cards, String more) {}

  /**
   * An indicator without new figures for long.
   *
   * @param code its code
   * @param name its name
   * @param latest the end of its latest period
   * @param age how long ago that is
   * @param state warn or error
   */
  record StaleView(String code, String name, String latest, String age, String state) {}
}
