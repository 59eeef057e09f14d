package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.solieu.export.CsvRows;
import vn.solieu.warehouse.Column;
import vn.solieu.warehouse.RowSink;

/** A query's answer for programs and for people. */
class RowsTest {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("tên", Column.Form.TEXT),
          new Column("n", Column.Form.NUMBER),
          new Column("day", Column.Form.OTHER));

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Test
  void csvQuotesByTheStandardAndLetsNothingRun() throws Exception {
    write(
        new CsvRows(bytes),
        row("Hà Nội, \"thủ đô\"\nmới", "-5.20", "2025-03-31"),
        row("=1+1", "", ""),
        row("@SUM(A1)", "0", ""),
        row("-5,2%", "-1", ""),
        row("-2+cmd|' /C calc'!A0", "1", ""));
    assertEquals(
        """
        tên,n,day
        "Hà Nội, ""thủ đô""
        mới",-5.20,2025-03-31
        '=1+1,,
        '@SUM(A1),0,
        "-5,2%",-1,
        '-2+cmd|' /C calc'!A0,1,
        """,
        bytes.toString(StandardCharsets.UTF_8));
  }

  @Test
  void tableAlignsLettersNotBytesAndNumbersToTheRight() throws Exception {
    // The second name is decomposed: its marks take no room.
    write(new AlignedRows(bytes), row("Việt", "1", "x"), row("Hue\u0302\u0301", "-20.5", ""));
    assertEquals(
        """
         tên  |     n | day
        ------+-------+-----
         Việt |     1 | x
         Hue\u0302\u0301  | -20.5 |
        (2 rows)
        """,
        bytes.toString(StandardCharsets.UTF_8));
  }

  @Test
  void tableCutsLongCellsAndSilencesControlCharacters() throws Exception {
    write(new AlignedRows(bytes), row("a\u001b[31m" + "b".repeat(80), "", ""));
    String line = bytes.toString(StandardCharsets.UTF_8).lines().skip(2).findFirst().orElse("");
    assertEquals(" a [31m" + "b".repeat(53) + "… |   |", line);
  }

  private static void write(RowSink sink, String[]... rows) throws IOException {
    sink.columns(COLUMNS);
    for (String[] row : rows) {
      sink.row(Arrays.stream(row).map(cell -> cell.isEmpty() ? null : cell).toList());
    }
    sink.end();
  }

  // An empty cell stands for the database's null.
  private static String[] row(String... cells) {
    return cells;
  }
}
