package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vn.solieu.model.Article;
import vn.solieu.rules.RuleBook;

/** Rows of bars: which belong together, and what stands in their cells. */
class TableLinesTest {
  private final RuleBook rules = RuleBook.ofClassPath();

  private Reading read(String text) {
    return Reading.of(Article.ofText("t", text), rules.lexicon());
  }

  private static String cell(Reading reading, int row, int cell) {
    TableCells.Stretch stretch = reading.tableLines().cell(row, cell);
    return reading.tokens().raw(stretch.start(), stretch.end());
  }

  private static String inColumn(Reading reading, int row, int column) {
    TableCells.Stretch stretch = reading.tableLines().inColumn(row, column);
    return reading.tokens().raw(stretch.start(), stretch.end());
  }

  @Test
  void aBlankLineBeginsAnotherTableButRowsStillFollowOneAnother() {
    Reading reading = read("Bảng sau đây:\nTỉnh | 2023\nHà Nội | 5\n\nHuế | 6\nLào Cai | 7");
    TableLines rows = reading.tableLines();
    assertFalse(rows.isRow(0));
    assertTrue(rows.isRow(1));
    assertEquals(1, rows.head(2));
    assertEquals(3, rows.head(4));
    assertEquals(1, rows.top(4));
  }

  @Test
  void rowsBehindABlankLineAreAnotherTableWhereTheyHaveHeadsOrOtherColumns() {
    TableLines heads =
        read("Chỉ số | 2018 | 2020\nEGDI | 88 | 86\n\nTỉnh | DTI 2021 | 2022\nHậu Giang | 23 | 12")
            .tableLines();
    assertEquals(0, heads.top(1));
    assertEquals(2, heads.top(3));
    TableLines columns =
        read("Chỉ số | 2018 | 2020\nEGDI | 88 | 86\n\nHậu Giang | 23").tableLines();
    assertEquals(2, columns.top(2));
  }

  @Test
  void cellsAreParted() {
    Reading reading = read("Tỉnh | Năm 2023 | \nHà Nội | 5 | 6");
    TableLines rows = reading.tableLines();
    assertEquals("Tỉnh", cell(reading, 0, 0));
    assertEquals("Năm 2023", cell(reading, 0, 1));
    assertEquals("", cell(reading, 0, 2));
    assertEquals(new TableCells.Stretch(0, 0), rows.cell(0, 3));
    TableCells.Stretch own = rows.cell(1, 1);
    assertEquals(1, rows.cell(own.start()));
    assertEquals(own, rows.cellOf(own.start()));
    assertEquals(rows.cell(1, 2), rows.next(own, 1));
    assertEquals(reading.lines().end(1), rows.next(rows.cell(1, 2), 1).start());
  }

  @Test
  void aBarAtTheEdgeIsNoColumn() {
    Reading reading = read("| Tỉnh | Năm 2023 |\n| Hà Nội | 5 |");
    TableLines rows = reading.tableLines();
    int five = rows.cell(1, 2).start();
    assertEquals(2, rows.cell(five));
    assertEquals(1, rows.column(five));
    assertEquals("Năm 2023", inColumn(reading, 0, 1));
    assertEquals("", inColumn(reading, 0, 0));
  }
}
