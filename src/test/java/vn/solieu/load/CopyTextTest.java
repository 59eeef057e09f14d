package vn.solieu.load;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.solieu.model.Evidence;

/** Rows and traces as PostgreSQL reads them. */
class CopyTextTest {
  @Test
  void valuesArePartedAndEscaped() {
    assertEquals(
        "1\t\\N\t12000\ta\\tb\\\\N\\r\\nc\n\u0001\t\n",
        written(1L, null, new BigDecimal("1.2E4"), "a\tb\\N\r\nc", "\n", "\u0001", "", "\n"));
  }

  @Test
  void lettersOfEveryLengthAreUtf8() {
    String text = "aĐé ếẫ€ 𝐓😀\uFFFD".repeat(40_000); // longer than a piece
    assertArrayEquals(
        (text + "\n").getBytes(StandardCharsets.UTF_8),
        written(text, "\n").getBytes(StandardCharsets.UTF_8));
    assertEquals("a?b?\n", written("a\uD835b\uDC13", "\n"));
  }

  @Test
  void zeroIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> written("a\0b"));
  }

  @Test
  void aTraceIsJson() {
    JsonNode read =
        JsonMapper.shared()
            .readTree(
                TraceJson.of(
                    List.of(
                        new Evidence("period", "p.1", "“năm” \"2024\"\t\\ \u001f", 0, 9),
                        new Evidence("area", "a.1", "", -1, -1))));
    assertEquals("“năm” \"2024\"\t\\ \u001f", read.get(0).get("words").asString());
    assertEquals("p.1", read.get(0).get("rule").asString());
    assertEquals(9, read.get(0).get("end").asInt());
    assertEquals(-1, read.get(1).get("start").asInt());
    assertEquals("[]", TraceJson.of(List.of()));
  }

  // A line feed alone ends the row.
  private static String written(@Nullable Object... values) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CopyText rows = new CopyText(bytes::write);
    for (@Nullable Object value : values) {
      if ("\n".equals(value)) {
        rows.endRow();
      } else {
        rows.add(value);
      }
    }
    rows.flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
