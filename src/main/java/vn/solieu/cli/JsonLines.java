package vn.solieu.cli;

import java.io.OutputStream;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/**
 * Opens generators for JSON lines: one object a line, nothing between the lines but the line feed.
 */
final class JsonLines {
  private JsonLines() {}

  static JsonGenerator generator(OutputStream out) {
    JsonFactory factory =
        JsonFactory.builder()
            .rootValueSeparator((SerializedString) null)
            .enable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();
    return factory.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
  }
}
