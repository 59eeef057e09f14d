package vn.solieu.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.slf4j.MDC;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The log as JSON lines: {@code {"time", "level", "run", "step", "document", "message", "error"}},
 * the last five as far as they are known.
 */
final class JsonLog extends EncoderBase<ILoggingEvent> {
  private static final JsonFactory JSON = new JsonFactory();

  @Override
  public byte[] headerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    IThrowableProxy failure = event.getThrowableProxy();
    return line(
        event.getInstant(),
        event.getLevel().toString(),
        event.getMDCPropertyMap(),
        event.getFormattedMessage(),
        failure == null ? "" : failure.getClassName() + ": " + failure.getMessage());
  }

  @Override
  public byte[] footerBytes() {
    return new byte[0];
  }

  /** What the command itself has to say, in the same form. */
  static byte[] line(String message) {
    Map<String, String> context = MDC.getCopyOfContextMap();
    return line(
        Clock.systemUTC().instant(), "INFO", context == null ? Map.of() : context, message, "");
  }

  private static byte[] line(
      Instant time, String level, Map<String, String> context, String message, String error) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      json.writeStringProperty("time", time.toString());
      json.writeStringProperty("level", level);
      for (String name : new String[] {"run", "step", "document"}) {
        if (context.containsKey(name)) {
          json.writeStringProperty(name, context.get(name));
        }
      }
      json.writeStringProperty("message", message);
      if (!error.isEmpty()) {
        json.writeStringProperty("error", error);
      }
      json.writeEndObject();
    }
    line.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
    return line.toByteArray();
  }
}
