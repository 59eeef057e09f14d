package vn.solieu.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellsTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/cases/csv_cells.csv", numLinesToSkip = 1, quoteCharacter = '"')
  void guardsWhatASpreadsheetWouldRun(String text, String cell, String note) {
    assertEquals(cell, CsvCells.guarded(text), note);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t=1+1", "\r=1+1", "\n=1+1"})
  void guardsLeadingControlCharacters(String text) {
    assertEquals("'" + text, CsvCells.guarded(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "a=b"})
  void leavesOthersAlone(String text) {
    assertEquals(text, CsvCells.guarded(text));
  }
}
