package vn.solieu.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import vn.solieu.report.words.DirectionMarks;

/**
 * What the search in the page looks through, as a script: a page that is opened from disk may not
 * read other files, but it may run those that lie beside it.
 */
final class SearchIndex {
  private static final JsonMapper JSON = new JsonMapper();

  private final List<Entry> entries = new ArrayList<>();

  /**
   * A finding.
   *
   * @param kind indicator, province or source
   * @param path its page below the folder of a language
   * @param vi its Vietnamese name
   * @param en its English name
   * @param also other words to find it by
   */
  private record Entry(String kind, String path, String vi, String en, String also) {}

  void add(String kind, String path, String vi, String en, String also) {
    entries.add(new Entry(kind, path, shown(vi), shown(en), also));
  }

  private static String shown(String name) {
    StringBuilder shown = new StringBuilder(name);
    for (int i = DirectionMarks.next(name, 0); i < name.length(); i = next(name, i)) {
      shown.setCharAt(i, '\ufffd');
    }
    return shown.toString();
  }

  private static int next(String name, int place) {
    return DirectionMarks.next(name, place + 1);
  }

  /** The script that hands the findings on. */
  String script() {
    Map<String, Object> all = new TreeMap<>();
    all.put("entries", entries);
    // No mark of HTML and no line separator of JavaScript stays as it is.
    String json =
        JSON.writeValueAsString(all)
            .replace("<", "\\u003c")
            .replace(">", "\\u003e")
            .replace("\u2028", String.format(Locale.ROOT, "\\u%04x", 0x2028))
            .replace("\u2029", String.format(Locale.ROOT, "\\u%04x", 0x2029));
    return "globalThis.solieuSearch = " + json + ";\n";
  }
}
