package vn.solieu.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.solieu.model.BlockKind;

class CsvTableTest {
  private static final String HEADER = "id,name,value\n";
  private static final String WHITE_SPACE =
      "has stray white space; single spaces between words are allowed";
  private static final CsvColumns COLUMNS =
      CsvColumns.filled("id", "name").optional("value").key("id");

  @Test
  void readsRowsInAnyColumnOrderWithTheirLines() {
    CsvTable table = read("name,id,value\n\"Nghệ An, quê Bác\",1,\nHuế,2,0.5\n");

    assertEquals(2, table.rows().size());
    assertEquals("Nghệ An, quê Bác", table.rows().get(0).text("name"));
    assertEquals(Optional.empty(), table.rows().get(0).find("value"));
    assertEquals(3, table.rows().get(1).line());
    assertEquals(new BigDecimal("0.5"), table.rows().get(1).decimal("value"));
  }

  @ParameterizedTest
  @MethodSource
  void saysFileAndLineOfWhatIsWrong(String text, String message) {
    assertEquals(message, assertThrows(RuleException.class, () -> read(text)).getMessage());
  }

  static Stream<Arguments> saysFileAndLineOfWhatIsWrong() {
    return Stream.of(
        arguments("", "t.csv: is empty; expected the columns [id, name, value]"),
        arguments(
            "id,name,value,extra\n",
            "t.csv:1: unknown column 'extra'; known are [id, name, value]"),
        arguments("id,name\n", "t.csv:1: missing column 'value'"),
        arguments("id,name,name,value\n", "t.csv:1: column 'name' stands twice"),
        arguments(
            "\uFEFFid,name,value\n", "t.csv:1: starts with a byte order mark; save without it"),
        arguments(HEADER + "1,a\n", "t.csv:2: has 2 cells; the header has 3"),
        arguments(HEADER + "1,a,b\n\n2,b,c\n", "t.csv:3: has 1 cells; the header has 3"),
        arguments(HEADER + "1,a,b\n1,c,d\n", "t.csv:3: duplicate key 1; first in line 2"),
        arguments(HEADER + "1,,b\n", "t.csv:2: 'name' is empty"),
        arguments(HEADER + "1,a\u00A0b,c\n", "t.csv:2: 'name' " + WHITE_SPACE),
        arguments(HEADER + "1,a  b,c\n", "t.csv:2: 'name' " + WHITE_SPACE),
        arguments(HEADER + "1,a,\"b \"\n", "t.csv:2: 'value' " + WHITE_SPACE),
        arguments(HEADER + "1,\"a\nb\",c\n", "t.csv:2: 'name' has a line feed"),
        arguments(HEADER + "1,e\u0302,c\n", "t.csv:2: 'name' is not in Unicode form NFC"),
        arguments(HEADER + "1,a,b\n2,\"a\"b,c\n", "t.csv:3: quotation marks do not match"));
  }

  @ParameterizedTest
  @MethodSource
  void saysWhichCellCannotBeRead(Consumer<CsvRow> reading, String message) {
    CsvRow row = read(HEADER + "1,a| b,c\n").rows().get(0);
    RuleException e = assertThrows(RuleException.class, () -> reading.accept(row));
    assertEquals("t.csv:2: " + message, e.getMessage());
  }

  static Stream<Arguments> saysWhichCellCannotBeRead() {
    return Stream.of(
        reading(row -> row.decimal("value"), "'value' is not a number: c"),
        reading(row -> row.integer("value"), "'value' is not a whole number: c"),
        reading(row -> row.findDate("value"), "'value' is not a date like 2025-07-01: c"),
        reading(row -> row.flag("value"), "'value' is neither yes nor no: c"),
        reading(row -> row.list("name"), "'name' has an empty part or a space beside \"|\""),
        reading(
            row -> row.code("value", BlockKind.class),
            "'value' is not one of [title, lead, heading, paragraph, list_item, table_row,"
                + " caption]: c"),
        reading(
            row -> row.reference("value", Set.of("d"), "areas.csv"),
            "'value' names c, which areas.csv does not have"),
        reading(row -> row.text("nmae"), "has no column 'nmae'"));
  }

  private static Arguments reading(Consumer<CsvRow> reading, String message) {
    return arguments(reading, message);
  }

  @Test
  void readsTypedCells() {
    CsvRow row = read(HEADER + "7,list_item,2025-07-01\n8,a|b c,yes\n").rows().get(0);
    assertEquals(7, row.integer("id"));
    assertEquals(BlockKind.LIST_ITEM, row.code("name", BlockKind.class));
    assertEquals(Optional.of(LocalDate.of(2025, 7, 1)), row.findDate("value"));
    CsvRow next = read(HEADER + "8,a|b c,yes\n").rows().get(0);
    assertEquals(List.of("a", "b c"), next.list("name"));
    assertEquals(true, next.flag("value"));
  }

  @Test
  void saysTheLineThatIsNotUtf8() {
    byte[] bytes = "id,name,value\n1,Hu\u00ea,\n".getBytes(StandardCharsets.ISO_8859_1);
    RuleException e =
        assertThrows(RuleException.class, () -> CsvTable.read("t.csv", bytes, COLUMNS));
    assertEquals("t.csv:2: is not UTF-8", e.getMessage());
  }

  @Test
  void saysThatAFileIsMissing() {
    RuleFiles files = RuleFiles.ofDirectory(Path.of("target/no-such-directory"));
    RuleException e =
        assertThrows(RuleException.class, () -> CsvTable.read(files, "t.csv", COLUMNS));
    assertEquals(Path.of("target/no-such-directory/t.csv") + ": no such file", e.getMessage());
  }

  private static CsvTable read(String text) {
    return CsvTable.read("t.csv", text.getBytes(StandardCharsets.UTF_8), COLUMNS);
  }
}
