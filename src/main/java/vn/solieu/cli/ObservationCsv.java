package vn.solieu.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.solieu.model.Observation;

/** Observations as CSV: UTF-8, a header, one row each, line feeds between them. */
final class ObservationCsv implements ObservationWriter {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader(
              ObservationColumn.ALL.stream().map(ObservationColumn::label).toArray(String[]::new))
          .setRecordSeparator("\n")
          .get();

  private final CSVPrinter printer;

  ObservationCsv(OutputStream out) throws IOException {
    printer =
        new CSVPrinter(
            new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), FORMAT);
  }

  @Override
  public void write(Observation observation) throws IOException {
    for (ObservationColumn column : ObservationColumn.ALL) {
      printer.print(column.cellOf(observation));
    }
    printer.println();
  }

  @Override
  public void close() throws IOException {
    printer.close(true);
  }
}
