package vn.solieu.load;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import vn.solieu.text.TextPrint;

/**
 * Groups the warehouse's texts into copies: texts of the same bytes, and texts nearly alike ({@link
 * TextPrint}); the same text is one already, whoever prints it. A group is named after the smallest
 * digest of its texts, so it is the same in whatever order they came.
 *
 * <p>Only texts without a print are looked at, so a run brings its own into the groups that there
 * are, and the same run again changes no row. Call it within the transaction of the load.
 */
public final class CopyGroups {
  private static final int AT_ONCE = 200;
  private static final int KEPT_PRINTS = 4_000;

  private static final String UNPRINTED =
      "SELECT DISTINCT d.text_sha256 FROM warehouse.dim_document d"
          + " LEFT JOIN warehouse.text_print t USING (text_sha256)"
          + " WHERE t.print_id IS NULL AND d.withdrawn_at IS NULL ORDER BY 1";
  private static final String TEXTS =
      "SELECT DISTINCT ON (text_sha256) text_sha256, text FROM warehouse.dim_document"
          + " WHERE text_sha256 = ANY (?) AND withdrawn_at IS NULL ORDER BY text_sha256";
  private static final String KEEP =
      "INSERT INTO warehouse.text_print"
          + " (text_sha256, shingles, signature, bands, numbers, copy_group) VALUES (?, ?, ?, ?, ?, ?)";
  private static final String ALIKE =
      "SELECT n.print_id AS one, n.copy_group AS one_group, o.print_id AS two, o.copy_group AS two_group"
          + " FROM warehouse.text_print n JOIN warehouse.text_print o ON o.bands && n.bands"
          + " WHERE n.text_sha256 = ANY (?) AND o.print_id <> n.print_id";
  private static final String SAME_BYTES =
      "SELECT DISTINCT n.copy_group AS one_group, o.copy_group AS two_group"
          + " FROM warehouse.dim_document x"
          + " JOIN warehouse.dim_document y USING (snapshot_sha256, part)"
          + " JOIN warehouse.text_print n ON n.text_sha256 = x.text_sha256"
          + " JOIN warehouse.text_print o ON o.text_sha256 = y.text_sha256"
          + " WHERE x.text_sha256 = ANY (?) AND n.copy_group <> o.copy_group";

  private final JdbcTemplate jdbc;
  private final Map<Long, TextPrint> prints = new LeastRecentlyUsed();

  /** Groups in the database of {@code jdbc}. */
  public CopyGroups(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Prints the texts that have none and joins them to their groups; returns how many those were.
   */
  public int update() {
    List<String> unprinted = jdbc.queryForList(UNPRINTED, String.class);
    for (int from = 0; from < unprinted.size(); from += AT_ONCE) {
      join(unprinted.subList(from, Math.min(unprinted.size(), from + AT_ONCE)));
    }
    return unprinted.size();
  }

  private void join(List<String> digests) {
    Object[] key = {digests.toArray(new String[0])};
    jdbc.batchUpdate(
        KEEP, jdbc.query(TEXTS, (row, number) -> print(row.getString(1), row.getString(2)), key));
    Unions unions = new Unions();
    each(SAME_BYTES, key, row -> unions.join(row.getString(1), row.getString(2)));
    each(ALIKE, key, row -> joinIfCopy(row, unions));
    unions.moved().forEach(this::move);
  }

  private static Object[] print(String digest, String text) {
    TextPrint print = TextPrint.of(text);
    return new Object[] {
      digest, print.shingles(), print.signature(), print.bands(), print.numbers(), digest
    };
  }

  // In pieces: on a much used template a text can have very many that look alike at first.
  private void each(String query, Object[] key, RowCallbackHandler handler) {
    jdbc.query(
        connection -> {
          PreparedStatement statement = connection.prepareStatement(query);
          statement.setFetchSize(AT_ONCE);
          new ArgumentPreparedStatementSetter(key).setValues(statement);
          return statement;
        },
        handler);
  }

  private void joinIfCopy(ResultSet row, Unions unions) throws SQLException {
    String one = row.getString("one_group");
    String two = row.getString("two_group");
    if (!unions.areOne(one, two) && print(row.getLong("one")).isCopyOf(print(row.getLong("two")))) {
      unions.join(one, two);
    }
  }

  private TextPrint print(long id) {
    return prints.computeIfAbsent(id, this::kept);
  }

  private TextPrint kept(long id) {
    return jdbc.query(
            "SELECT shingles, signature, numbers FROM warehouse.text_print WHERE print_id = ?",
            (row, number) ->
                TextPrint.kept(row.getInt(1), ints(row.getArray(2)), longs(row.getArray(3))),
            id)
        .get(0);
  }

  private static int[] ints(Array array) throws SQLException {
    return Arrays.stream((Integer[]) array.getArray()).mapToInt(Integer::intValue).toArray();
  }

  private static long[] longs(Array array) throws SQLException {
    return Arrays.stream((Long[]) array.getArray()).mapToLong(Long::longValue).toArray();
  }

  private void move(String group, String into) {
    jdbc.update("UPDATE warehouse.text_print SET copy_group = ? WHERE copy_group = ?", into, group);
  }

  /** Which groups have become one, under the smallest of their names. */
  private static final class Unions {
    private final Map<String, String> parents = new TreeMap<>();

    boolean areOne(String one, String two) {
      return find(one).equals(find(two));
    }

    void join(String one, String two) {
      String left = find(one);
      String right = find(two);
      int order = left.compareTo(right);
      if (order != 0) {
        parents.put(order < 0 ? right : left, order < 0 ? left : right);
      }
    }

    private String find(String group) {
      String at = group;
      for (String up = parents.get(at); up != null; up = parents.get(at)) {
        at = up;
      }
      return at;
    }

    /** Every group that went up in another, with that one. */
    Map<String, String> moved() {
      Map<String, String> moved = new TreeMap<>();
      parents.keySet().forEach(group -> moved.put(group, find(group)));
      return moved;
    }
  }

  private static final class LeastRecentlyUsed extends LinkedHashMap<Long, TextPrint> {
    private static final long serialVersionUID = 1L;

    LeastRecentlyUsed() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, TextPrint> eldest) {
      return size() > KEPT_PRINTS;
    }
  }
}
