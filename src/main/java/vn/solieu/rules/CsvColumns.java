package vn.solieu.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * What the columns of a rule table must be: all of them present, in any order, and no others.
 *
 * @param filled columns whose cells must not be empty
 * @param optional columns whose cells may be empty
 * @param key columns that together tell rows apart; empty when rows may repeat
 */
public record CsvColumns(List<String> filled, List<String> optional, List<String> key) {
  public CsvColumns {
    filled = List.copyOf(filled);
    optional = List.copyOf(optional);
    key = List.copyOf(key);
  }

  /** Columns whose cells must not be empty; the rows have no key yet. */
  public static CsvColumns filled(String... columns) {
    return new CsvColumns(List.of(columns), List.of(), List.of());
  }

  /** The same with further columns whose cells may be empty. */
  public CsvColumns optional(String... columns) {
    return new CsvColumns(filled, List.of(columns), key);
  }

  /** The same, rows being told apart by these columns. */
  public CsvColumns key(String... columns) {
    return new CsvColumns(filled, optional, List.of(columns));
  }

  /** Every column, the filled ones first. */
  public List<String> all() {
    List<String> all = new ArrayList<>(filled);
    all.addAll(optional);
    return List.copyOf(all);
  }
}
