package vn.solieu.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.solieu.text.TextPrint;

/**
 * Groups the warehouse's texts into copies: texts of the same bytes, and texts nearly alike ({@link
 * TextPrint}); the same text is one already, whoever prints it. A group is named after the smallest
 * digest of its texts, so it is the same in whatever order they came.
 *
 * <p>Only texts without a print are looked at, so a run brings its own into the groups that there
 * are, and the same run again changes no row. Each is compared with no more than a bounded number
 * of others ({@link TextsByKey}), however many the warehouse has. Call it within the transaction of
 * the load.
 */
public final class CopyGroups {
  private static final int AT_ONCE = 200;
  private static final int COMPARED_AT_ONCE = 100;

  private static final String UNPRINTED =
      "SELECT DISTINCT d.text_sha256 FROM warehouse.dim_document d"
          + " LEFT JOIN warehouse.text_print t USING (text_sha256)"
          + " WHERE t.print_id IS NULL AND d.withdrawn_at IS NULL ORDER BY 1";
  private static final String TEXTS =
      "SELECT nextval(pg_get_serial_sequence('warehouse.text_print', 'print_id')),"
          + " d.text_sha256, d.text FROM ("
          + "SELECT DISTINCT ON (text_sha256) text_sha256, text FROM warehouse.dim_document"
          + " WHERE text_sha256 = ANY (?) AND withdrawn_at IS NULL ORDER BY text_sha256) AS d";
  private static final String KEEP =
      "INSERT INTO warehouse.text_print"
          + " (print_id, text_sha256, shingles, signature, bands, numbers, copy_group)"
          + " OVERRIDING SYSTEM VALUE VALUES (?, ?, ?, ?, ?, ?, ?)";
  private static final String SAME_BYTES =
      "SELECT DISTINCT n.copy_group AS one_group, o.copy_group AS two_group"
          + " FROM warehouse.dim_document x"
          + " JOIN warehouse.dim_document y USING (snapshot_sha256, part)"
          + " JOIN warehouse.text_print n ON n.text_sha256 = x.text_sha256"
          + " JOIN warehouse.text_print o ON o.text_sha256 = y.text_sha256"
          + " WHERE x.text_sha256 = ANY (?) AND n.copy_group <> o.copy_group";

  private final JdbcTemplate jdbc;

  /** Groups in the database of {@code jdbc}. */
  public CopyGroups(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Prints the texts that have none and joins them to their groups; returns how many those were.
   */
  public int update() {
    List<String> unprinted = jdbc.queryForList(UNPRINTED, String.class);
    TextsByKey texts = new TextsByKey(jdbc);
    KeptPrints kept = new KeptPrints(jdbc);
    // Planned while the table was empty, the look-up by key would read all of it for each key.
    jdbc.execute("SET LOCAL enable_seqscan = off");
    for (int from = 0; from < unprinted.size(); from += AT_ONCE) {
      List<String> digests = unprinted.subList(from, Math.min(unprinted.size(), from + AT_ONCE));
      join(digests, texts, kept);
    }
    jdbc.execute("SET LOCAL enable_seqscan = on");
    return unprinted.size();
  }

  private void join(List<String> digests, TextsByKey texts, KeptPrints kept) {
    Object[] key = {digests.toArray(new String[0])};
    List<Printed> all =
        jdbc.query(
            TEXTS,
            (row, number) ->
                new Printed(row.getLong(1), row.getString(2), TextPrint.of(row.getString(3))),
            key);
    texts.prepare(all.stream().map(Printed::print).toList());
    GroupUnions unions = new GroupUnions();
    List<Object[]> rows = new ArrayList<>();
    for (Printed text : all) {
      compare(text, texts.beside(text.print()), kept, unions);
      rows.add(text.row(texts.add(text.id(), text.print())));
      kept.add(text.id(), text.digest(), text.print());
    }
    jdbc.batchUpdate(KEEP, rows);
    jdbc.query(
        SAME_BYTES,
        row -> {
          unions.join(row.getString(1), row.getString(2));
        },
        key);
    unions.moved().forEach(this::move);
    kept.saved(unions);
  }

  // In pieces: once a text is in a group, the prints of its other texts are not needed.
  private static void compare(
      Printed text, Collection<Long> others, KeptPrints kept, GroupUnions unions) {
    List<Long> left = List.copyOf(others);
    for (int from = 0; from < left.size(); from += COMPARED_AT_ONCE) {
      List<Long> piece = left.subList(from, Math.min(left.size(), from + COMPARED_AT_ONCE));
      kept.prepare(piece);
      for (long id : piece) {
        KeptPrints.Kept other = kept.get(id);
        if (!unions.areOne(text.digest(), other.group()) && text.print().isCopyOf(other.print())) {
          unions.join(text.digest(), other.group());
        }
      }
    }
  }

  private void move(String group, String into) {
    jdbc.update("UPDATE warehouse.text_print SET copy_group = ? WHERE copy_group = ?", into, group);
  }

  /** A text with its new print. */
  private record Printed(long id, String digest, TextPrint print) {
    Object[] row(int[] keys) {
      return new Object[] {
        id, digest, print.shingles(), print.signature(), keys, print.numbers(), digest
      };
    }
  }
}
