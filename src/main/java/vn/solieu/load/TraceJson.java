package vn.solieu.load;

import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vn.solieu.model.Evidence;

/** A rule trace as JSON: {@code [{"field":"period","rule":"period.year","words":"năm 2024",…}]}. */
final class TraceJson {
  private final JsonFactory json = new JsonFactory();

  /** The trace as an array in its order. */
  String of(List<Evidence> trace) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), text)) {
      generator.writeStartArray();
      trace.forEach(evidence -> write(generator, evidence));
      generator.writeEndArray();
    }
    return text.toString();
  }

  private static void write(JsonGenerator generator, Evidence evidence) {
    generator.writeStartObject();
    generator.writeStringProperty("field", evidence.field());
    generator.writeStringProperty("rule", evidence.rule());
    generator.writeStringProperty("words", evidence.words());
    generator.writeNumberProperty("start", evidence.start());
    generator.writeNumberProperty("end", evidence.end());
    generator.writeEndObject();
  }
}
