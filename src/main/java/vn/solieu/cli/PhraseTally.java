package vn.solieu.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.solieu.export.CsvRows;
import vn.solieu.warehouse.Column;

/**
 * Counts what figures without an indicator speak of: the noun that they count, or the words before
 * them, with the unit. Bounded: beyond {@link #MOST} phrases only those known are counted on.
 */
final class PhraseTally {
  private static final int MOST = 200_000;
  private static final int WORDS = 5;

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** A phrase with its count and where it was seen first. */
  private static final class Entry {
    private final String unit;
    private final String phrase;
    private final String example;
    private long figures;

    private Entry(String unit, String phrase, String example) {
      this.unit = unit;
      this.phrase = phrase;
      this.example = example;
    }
  }

  /**
   * Counts one figure.
   *
   * @param unit its unit
   * @param counted the noun that it counts, if it counts one
   * @param quote the figure as written
   * @param sentence the sentence that it stands in
   */
  void add(String unit, @Nullable String counted, String quote, String sentence) {
    String phrase = counted == null || counted.isBlank() ? before(quote, sentence) : counted;
    String key = unit + "\n" + phrase.toLowerCase(Locale.ROOT);
    Entry entry = entries.get(key);
    if (entry == null && entries.size() < MOST) {
      entry = new Entry(unit, phrase.toLowerCase(Locale.ROOT), sentence);
      entries.put(key, entry);
    }
    if (entry != null) {
      entry.figures++;
    }
  }

  /** "tỷ lệ hộ nghèo giảm còn" before "3,2%"; "…" when the figure opens its sentence. */
  private static String before(String quote, String sentence) {
    int at = sentence.indexOf(quote);
    String[] words = sentence.substring(0, Math.max(0, at)).strip().split("\\s+", -1);
    List<String> last = new ArrayList<>();
    for (int i = words.length - 1; i >= 0 && last.size() < WORDS; i--) {
      String word = words[i];
      if (word.isEmpty() || word.matches(".*[.;:]")) {
        break;
      }
      last.add(0, word);
    }
    return last.isEmpty() ? "…" : String.join(" ", last);
  }

  /** Writes figures, unit, phrase and an example a row, most frequent first. */
  void write(OutputStream out, long least) throws IOException {
    CsvRows rows = new CsvRows(out);
    rows.columns(
        List.of(
            new Column("figures", Column.Form.NUMBER),
            new Column("unit", Column.Form.TEXT),
            new Column("phrase", Column.Form.TEXT),
            new Column("example", Column.Form.TEXT)));
    List<Entry> all = new ArrayList<>(entries.values());
    all.sort(
        Comparator.comparingLong((Entry entry) -> -entry.figures)
            .thenComparing(entry -> entry.unit)
            .thenComparing(entry -> entry.phrase));
    for (Entry entry : all) {
      if (entry.figures >= least) {
        rows.row(List.of(Long.toString(entry.figures), entry.unit, entry.phrase, entry.example));
      }
    }
    rows.end();
  }
}
