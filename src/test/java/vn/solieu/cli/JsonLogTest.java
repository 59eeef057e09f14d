package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLogTest {
  @Test
  void aLineSaysOfWhichRunStepAndDocumentItIs() {
    Logger logger = (Logger) LoggerFactory.getLogger("x");
    RuntimeException failure = new IllegalStateException("dòng 1\ndòng 2");
    byte[] line;
    try (MDC.MDCCloseable run = MDC.putCloseable("run", "7");
        MDC.MDCCloseable step = MDC.putCloseable("step", "parse");
        MDC.MDCCloseable document = MDC.putCloseable("document", "bài \"1\".txt")) {
      LoggingEvent event =
          new LoggingEvent("x", logger, Level.WARN, "set aside: {}", failure, new Object[] {"y"});
      line = new JsonLog().encode(event);
    }
    String text = new String(line, StandardCharsets.UTF_8);
    assertEquals(1, text.lines().count(), text);
    JsonNode json = new JsonMapper().readTree(text);
    assertEquals("WARN", json.get("level").asString());
    assertEquals("7", json.get("run").asString());
    assertEquals("parse", json.get("step").asString());
    assertEquals("bài \"1\".txt", json.get("document").asString());
    assertEquals("set aside: y", json.get("message").asString());
    assertEquals("java.lang.IllegalStateException: dòng 1\ndòng 2", json.get("error").asString());
  }

  @Test
  void whatIsNotKnownIsLeftOut() {
    JsonNode json = new JsonMapper().readTree(JsonLog.line("xong"));
    assertEquals("xong", json.get("message").asString());
    assertEquals(null, json.get("run"));
  }
}
