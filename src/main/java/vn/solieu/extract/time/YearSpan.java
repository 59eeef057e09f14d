package vn.solieu.extract.time;

/**
 * A year with where it ends.
 *
 * @param year what was read, {@link YearRef#UNSAID} when nothing was
 * @param end token after it; the token that was asked for when nothing was read
 */
record YearSpan(YearRef year, int end) {}
