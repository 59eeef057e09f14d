package vn.solieu.cli;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import vn.solieu.model.Evidence;
import vn.solieu.model.Observation;

/**
 * Observations as JSON lines: the contract's columns with empty ones left out, and {@code trace},
 * which says for each field which rule decided it on which words. Decimals are strings, so that no
 * reader rounds them.
 */
final class ObservationJson implements ObservationWriter {
  private final JsonGenerator json;

  ObservationJson(OutputStream out) {
    json = JsonLines.generator(out);
  }

  @Override
  public void write(Observation observation) {
    json.writeStartObject();
    ObservationColumn.ALL.forEach(column -> writeColumn(column, observation));
    writeTrace(observation);
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void writeColumn(ObservationColumn column, Observation observation) {
    String value = column.valueOf(observation);
    if (column.form() == ObservationColumn.Form.NUMBER) {
      json.writeName(column.label());
      json.writeNumber(value);
    } else if (!value.isEmpty()) {
      json.writeStringProperty(column.label(), value);
    }
  }

  private void writeTrace(Observation observation) {
    json.writeArrayPropertyStart("trace");
    for (Evidence evidence : observation.trace()) {
      json.writeStartObject();
      json.writeStringProperty("field", evidence.field());
      json.writeStringProperty("rule", evidence.rule());
      json.writeStringProperty("words", evidence.words());
      json.writeNumberProperty("start", evidence.start());
      json.writeNumberProperty("end", evidence.end());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  @Override
  public void close() {
    json.close();
  }
}
