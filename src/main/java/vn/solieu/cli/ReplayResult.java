package vn.solieu.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.solieu.bench.Measurement;

/**
 * What the replay of an archive took.
 *
 * @param jsoup {@code Jsoup.parse} alone over the same pages
 * @param archive keeping them, which is not part of the replay
 * @param parts the stages in their order
 * @param serverSeconds what of the processor time of each part was PostgreSQL's
 * @param whole all parts
 * @param copy a plain COPY of the rows that were loaded
 */
record ReplayResult(
    Measurement jsoup,
    Measurement archive,
    List<Measurement> parts,
    List<Double> serverSeconds,
    Measurement whole,
    Measurement copy) {
  /** It is to cost no more than so many times {@code Jsoup.parse}. */
  static final double GOAL = 2;

  ReplayResult {
    parts = List.copyOf(parts);
    serverSeconds = List.copyOf(serverSeconds);
  }

  /** All of it, {@code Jsoup.parse} first. */
  List<Measurement> all() {
    List<Measurement> all = new ArrayList<>(List.of(jsoup, archive));
    all.addAll(parts);
    all.addAll(List.of(whole, copy));
    return all;
  }

  /** Which stage costs what; empty when the replay reaches its goal. */
  List<String> profile() {
    double ratio = whole.ratioTo(jsoup);
    if (ratio <= GOAL) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        line(
            "The replay costs %.2f times Jsoup.parse, more than %.0f times. Of a page's %.2f"
                + " ms of processor time:",
            ratio, GOAL, whole.millisecondsPerDocument()));
    for (int i = 0; i < parts.size(); i++) {
      Measurement part = parts.get(i);
      double server = serverSeconds.get(i) * 1e3 / part.documents();
      double share = 100 * part.ratioTo(whole);
      String text =
          line("  %-10s %6.2f ms %3.0f %%", part.name(), part.millisecondsPerDocument(), share);
      lines.add(server > 0 ? text + line(", of which PostgreSQL %.2f ms", server) : text);
    }
    return lines;
  }

  private static String line(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
