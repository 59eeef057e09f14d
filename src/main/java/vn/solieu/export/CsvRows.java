package vn.solieu.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import vn.solieu.warehouse.Column;
import vn.solieu.warehouse.RowSink;

/**
 * A query's answer as CSV (RFC 4180, UTF-8, line feeds) whose words cannot run in a spreadsheet.
 */
public final class CsvRows implements RowSink {
  private final CSVPrinter printer;
  private List<Column> columns = List.of();

  /** Rows that are written to {@code out}, which is flushed at the end and stays open. */
  public CsvRows(OutputStream out) throws IOException {
    printer =
        new CSVPrinter(
            new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)),
            CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get());
  }

  @Override
  public void columns(List<Column> answer) throws IOException {
    columns = answer;
    printer.printRecord(answer.stream().map(Column::name));
  }

  @Override
  public void row(List<@Nullable String> values) throws IOException {
    for (int i = 0; i < columns.size(); i++) {
      printer.print(cell(columns.get(i), values.get(i)));
    }
    printer.println();
  }

  @Override
  public void end() throws IOException {
    printer.flush();
  }

  private static String cell(Column column, @Nullable String value) {
    if (value == null) {
      return "";
    }
    return column.form() == Column.Form.TEXT ? CsvCells.guarded(value) : value;
  }
}
