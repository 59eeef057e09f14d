package vn.solieu.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.solieu.text.TextPrint;

/**
 * Which texts can be found by a key of a print ({@link TextPrint#bands}). No more than {@link
 * #CROWD} by any one: what is in more texts than that is a template, and to compare each of its
 * texts with all the others would take the square of their number.
 */
final class TextsByKey {
  static final int CROWD = 32;

  private static final int KEPT_KEYS = 20_000;
  private static final String FOUND_BY =
      "SELECT k.band, (array_agg(t.print_id ORDER BY t.print_id))[:"
          + CROWD
          + "]"
          + " FROM unnest(?) AS k (band) JOIN warehouse.text_print t ON t.bands @> ARRAY[k.band]"
          + " GROUP BY k.band";

  private final JdbcTemplate jdbc;
  private final Map<Integer, List<Long>> kept = new LeastRecentlyUsed<>(KEPT_KEYS);
  private Map<Integer, List<Long>> texts = new HashMap<>();

  TextsByKey(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Looks up what {@code prints} are found by; they are the ones to be asked for next. */
  void prepare(Collection<TextPrint> prints) {
    Map<Integer, List<Long>> next = new HashMap<>();
    prints.stream()
        .flatMapToInt(print -> Arrays.stream(print.bands()))
        .forEach(key -> next.computeIfAbsent(key, this::known));
    Integer[] unknown =
        next.keySet().stream().filter(key -> !kept.containsKey(key)).toArray(Integer[]::new);
    jdbc.query(
        FOUND_BY,
        row -> {
          next.computeIfAbsent(row.getInt(1), this::known)
              .addAll(Arrays.asList((Long[]) row.getArray(2).getArray()));
        },
        (Object) unknown);
    kept.putAll(next);
    texts = next;
  }

  private List<Long> known(int key) {
    List<Long> known = kept.get(key);
    return known == null ? new ArrayList<>(1) : known;
  }

  /** The texts that share a key with {@code print}. */
  Set<Long> beside(TextPrint print) {
    Set<Long> beside = new LinkedHashSet<>();
    IntStream.of(print.bands()).forEach(key -> beside.addAll(found(key)));
    return beside;
  }

  private List<Long> found(int key) {
    return texts.computeIfAbsent(key, this::known);
  }

  /** Adds the text {@code id}; returns the keys by which it is found from now on. */
  int[] add(long id, TextPrint print) {
    int[] keys = IntStream.of(print.bands()).filter(key -> found(key).size() < CROWD).toArray();
    IntStream.of(keys).forEach(key -> found(key).add(id));
    return keys;
  }
}
