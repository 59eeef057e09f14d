package vn.solieu.export;

/**
 * Keeps a spreadsheet from running a cell's text as a formula. A text such as {@code =1+1},
 * {@code @SUM(A1)} or {@code - Tỷ lệ: 5%} gets an apostrophe before it, the usual mark for "this is
 * text"; numbers with a sign ({@code -5,2%}) stay as they are.
 */
public final class CsvCells {
  private static final String STARTS = "=@\t\r\n＝＠";
  private static final String SIGNS = "+-＋－";

  private CsvCells() {}

  /**
   * {@code text} as it may stand in a CSV cell; a value that is no formula is returned unchanged.
   */
  public static String guarded(String text) {
    return isFormula(text) ? "'" + text : text;
  }

  private static boolean isFormula(String text) {
    if (text.isEmpty()) {
      return false;
    }
    char first = text.charAt(0);
    return STARTS.indexOf(first) >= 0 || (SIGNS.indexOf(first) >= 0 && !isSignedNumber(text));
  }

  // "-5,2 điểm %" cannot run; "-2+cmd|' /C calc'!A0" could.
  private static boolean isSignedNumber(String text) {
    return text.length() > 1
        && Character.isDigit(text.charAt(1))
        && text.chars().skip(1).noneMatch(c -> "=+*/|!(&".indexOf(c) >= 0);
  }
}
