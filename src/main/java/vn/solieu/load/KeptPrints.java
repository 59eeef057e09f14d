package vn.solieu.load;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.solieu.text.TextPrint;

/** The prints of the warehouse with their groups; those that were asked for last stay at hand. */
final class KeptPrints {
  private static final int AT_HAND = 4_000;
  private static final String PRINTS =
      "SELECT print_id, copy_group, shingles, signature, numbers FROM warehouse.text_print"
          + " WHERE print_id = ANY (?)";

  private final JdbcTemplate jdbc;
  private final Map<Long, Kept> prints = new LeastRecentlyUsed<>(AT_HAND);
  private final Map<Long, Kept> added = new HashMap<>();

  KeptPrints(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Gets {@code ids}, far fewer than are kept at hand, in one go. */
  void prepare(Collection<Long> ids) {
    Long[] missing = ids.stream().filter(id -> find(id) == null).toArray(Long[]::new);
    if (missing.length > 0) {
      jdbc.query(
          PRINTS,
          row -> {
            prints.put(row.getLong(1), kept(row));
          },
          (Object) missing);
    }
  }

  /** Adds a print that is not in the database yet. */
  void add(long id, String group, TextPrint print) {
    added.put(id, new Kept(group, print));
  }

  /** The print {@code id}, which was prepared or added. */
  Kept get(long id) {
    Kept kept = find(id);
    if (kept == null) {
      throw new IllegalStateException("there is no print " + id);
    }
    return kept;
  }

  private @Nullable Kept find(long id) {
    Kept kept = added.get(id);
    return kept == null ? prints.get(id) : kept;
  }

  /** What was added is in the database now, and so are the groups that became one. */
  void saved(GroupUnions unions) {
    prints.putAll(added);
    added.clear();
    prints.replaceAll((id, kept) -> new Kept(unions.find(kept.group()), kept.print()));
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        row.getString(2),
        TextPrint.kept(row.getInt(3), ints(row.getArray(4)), longs(row.getArray(5))));
  }

  private static int[] ints(Array array) throws SQLException {
    return Arrays.stream((Integer[]) array.getArray()).mapToInt(Integer::intValue).toArray();
  }

  private static long[] longs(Array array) throws SQLException {
    return Arrays.stream((Long[]) array.getArray()).mapToLong(Long::longValue).toArray();
  }

  /** A print and the group that it is in. */
  record Kept(String group, TextPrint print) {}
}
