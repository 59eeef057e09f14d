package vn.solieu.report.page;

/**
 * Ways between the pages of a long list.
 *
 * @param number this page's number, from 1
 * @param previous file of the page before, empty on the first
 * @param next file of the page after, empty on the last
 */
record Pager(int number, String previous, String next) {

  /** The pager of page {@code number} of {@code name}.html. */
  static Pager of(String name, int number, boolean hasNext) {
    return new Pager(
        number, number == 1 ? "" : file(name, number - 1), hasNext ? file(name, number + 1) : "");
  }

  /** Whether there is more than this page. */
  boolean hasPages() {
    return !previous.isEmpty() || !next.isEmpty();
  }

  /** The file of page {@code number}: the first has no number. */
  static String file(String name, int number) {
    return number == 1 ? name + ".html" : name + "." + number + ".html";
  }
}
