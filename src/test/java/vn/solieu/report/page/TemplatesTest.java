package vn.solieu.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Values may stand in texts and in quoted attributes only: that is what the escaping is for. */
class TemplatesTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/report/templates");

  /** A tag's attribute whose value is a template's without quotes around it. */
  private static final Pattern BARE_ATTRIBUTE = Pattern.compile("=\\s*\\{\\{");

  @Test
  void nothingIsShownUnescaped() throws IOException {
    for (Path file : templates()) {
      String text = Files.readString(file);
      boolean isExtract = file.endsWith("extract.mustache");
      String own = isExtract ? text.replace("{{{style}}}", "").replace("{{{script}}}", "") : text;
      assertFalse(own.contains("{{{") || own.contains("{{&"), file + " shows something unescaped");
      assertFalse(BARE_ATTRIBUTE.matcher(own).find(), file + " has an attribute without quotes");
      assertFalse(own.contains(" style=") || own.contains(" onclick"), file + " has inline code");
    }
  }

  @Test
  void thereAreTemplates() throws IOException {
    assertTrue(templates().size() > 10);
  }

  @Test
  void escapesWhatCouldEndATextOrAnAttribute() {
    Templates templates = new Templates(Map.of());
    byte[] page =
        templates.render(
            "sentence",
            new SentenceView("<script>alert(1)</script>", "\"'`&\r", "</mark>"),
            new Object());
    assertEquals(
        "<blockquote lang=\"vi\"><p>&lt;script&gt;alert(1)&lt;/script&gt;<mark>&quot;&#39;&#x60;&amp;&#13;</mark>"
            + "&lt;/mark&gt;</p></blockquote>\n",
        new String(page, StandardCharsets.UTF_8));
  }

  private static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.list(TEMPLATES)) {
      return files.sorted().toList();
    }
  }
}
