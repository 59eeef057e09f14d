package vn.solieu.report.page;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The templates of {@code report/templates/}. What they show is escaped for text and quoted
 * attributes, the only places where a value may stand; a value that is not there is an error.
 */
final class Templates {
  // A carriage return would become a line feed in the browser, and offsets would no longer fit.
  private static final Mustache.Escaper ESCAPER =
      Escapers.simple(
          new String[][] {
            {"&", "&amp;"},
            {"<", "&lt;"},
            {">", "&gt;"},
            {"\"", "&quot;"},
            {"'", "&#39;"},
            {"`", "&#x60;"},
            {"\r", "&#13;"},
            {"\u0000", "\ufffd"}
          });

  private final Map<String, Template> compiled = new ConcurrentHashMap<>();
  private final Mustache.Compiler compiler =
      Mustache.compiler()
          .withEscaper(ESCAPER)
          .withLoader(Templates::open)
          .emptyStringIsFalse(true)
          .strictSections(true);

  /** The page of template {@code name} that shows {@code body} within {@code layout}. */
  String render(String name, Object body, Object layout) {
    Template template = compiled.computeIfAbsent(name, this::compile);
    java.io.StringWriter page = new java.io.StringWriter(1 << 14);
    template.execute(body, layout, page);
    return page.toString();
  }

  private Template compile(String name) {
    try (Reader source = open(name)) {
      return compiler.compile(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader open(String name) throws IOException {
    String path = "/report/templates/" + name + ".mustache";
    InputStream file = Templates.class.getResourceAsStream(path);
    if (file == null) {
      throw new FileNotFoundException("missing from the class path: " + path);
    }
    return new InputStreamReader(file, StandardCharsets.UTF_8);
  }
}
