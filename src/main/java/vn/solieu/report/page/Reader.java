package vn.solieu.report.page;

import java.util.List;

/**
 * A document, or a part of a long one, with its figures in place: what the reading view shows.
 *
 * @param key a name for the view that is unique on its page
 * @param title the document's title
 * @param facts what is known of the document
 * @param link the document's address, empty when it has none
 * @param withdrawn why the text is not shown, empty when it is
 * @param legend the indicators that figures were linked to
 * @param lines the text
 * @param figures the records
 * @param figureCount how many figures there are on this page
 */
record Reader(
    String key,
    String title,
    List<Fact> facts,
    String link,
    String withdrawn,
    List<Legend> legend,
    List<LineView> lines,
    List<Entry> figures,
    String figureCount) {

  /**
   * Something known of the document.
   *
   * @param name what it is
   * @param value what is known
   */
  record Fact(String name, String value) {}

  /**
   * An indicator with its colour and number.
   *
   * @param n its number
   * @param hue number of its colour: 1 to 8, 0 for figures without indicator
   * @param code code of the indicator, empty for none
   * @param name its name
   * @param count how many figures were linked to it
   */
  record Legend(String n, int hue, String code, String name, String count) {}

  /**
   * A line of the text.
   *
   * @param pieces its pieces
   * @param isEmpty whether nothing stands in it
   * @param end the line feed after it
   */
  record LineView(List<PieceView> pieces, boolean isEmpty, String end) {}

  /**
   * A piece of the text.
   *
   * @param text its characters
   * @param control a mark of direction in hexadecimal that stands here alone, empty for none
   * @param isFigure whether it is (part of) a figure
   * @param isShort whether it can stand on one line of a phone
   * @param ids keys of the records, with spaces between
   * @param first key of the first record
   * @param isBegin whether the figure begins here
   * @param n the numbers in the legend
   * @param hue number of its colour
   * @param status actual, estimate or target
   * @param label what the figure was read as, in words
   */
  record PieceView(
      String text,
      String control,
      boolean isFigure,
      boolean isShort,
      String ids,
      String first,
      boolean isBegin,
      String n,
      int hue,
      String status,
      String label) {}

  /**
   * A record with its colour.
   *
   * @param n its number in the legend
   * @param hue number of its colour
   * @param isLinked whether it was linked to an indicator
   * @param figure what it says
   * @param traceCount how many lines its trace has, empty for none
   */
  record Entry(String n, int hue, boolean isLinked, FigureView figure, String traceCount) {}

  /** Whether there are figures. */
  boolean hasFigures() {
    return !figures.isEmpty();
  }
}
