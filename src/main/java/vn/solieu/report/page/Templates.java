package vn.solieu.report.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.solieu.report.words.DirectionMarks;

/**
 * The templates of {@code report/templates/} in one language. What they show is escaped for text
 * and quoted attributes, the only places where a value may stand; a value that is not there is an
 * error. The texts of the interface, {@code {{w.key}}}, are put in once, when a template is read.
 */
final class Templates {
  private static final Pattern WORD = Pattern.compile("\\{\\{w\\.(\\w+)}}");

  private final Map<String, String> words;
  private final Map<String, Template> compiled = new ConcurrentHashMap<>();
  private final Mustache.Compiler compiler =
      Mustache.compiler()
          .withEscaper(Templates::escaped)
          .withFormatter(Templates::shown)
          .withLoader(this::open)
          .emptyStringIsFalse(true)
          .strictSections(true);

  /** The templates with {@code words} in them. */
  Templates(Map<String, String> words) {
    this.words = words;
  }

  /** The page of template {@code name} that shows {@code body} within {@code layout}. */
  byte[] render(String name, Object body, Object layout) {
    Template template = compiled.computeIfAbsent(name, this::compile);
    PageBuffer page = new PageBuffer();
    template.execute(body, layout, page);
    return page.bytes();
  }

  private Template compile(String name) {
    try (Reader source = open(name)) {
      return compiler.compile(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Reader open(String name) throws IOException {
    String path = "/report/templates/" + name + ".mustache";
    try (InputStream file = Templates.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new FileNotFoundException("missing from the class path: " + path);
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return new StringReader(WORD.matcher(text).replaceAll(found -> word(found.group(1))));
    }
  }

  private String word(String key) {
    String word = words.get(key);
    if (word == null) {
      throw new IllegalArgumentException("no text " + key);
    }
    return Matcher.quoteReplacement(escaped(word));
  }

  // To know whether a section is empty its value is asked for its text as well, and that of a
  // record
  // is dear. None is ever shown.
  private static String shown(Object value) {
    boolean isText =
        value instanceof CharSequence || value instanceof Number || value instanceof Boolean;
    return isText ? value.toString() : value.getClass().getName();
  }

  /** {@code text} as it may stand in a text or a quoted attribute. */
  static String escaped(String text) {
    int from = 0;
    StringBuilder escaped = null;
    for (int i = 0; i < text.length(); i++) {
      String entity = entity(text.charAt(i));
      if (!entity.isEmpty()) {
        escaped = escaped == null ? new StringBuilder(text.length() + 40) : escaped;
        escaped.append(text, from, i).append(entity);
        from = i + 1;
      }
    }
    return escaped == null ? text : escaped.append(text, from, text.length()).toString();
  }

  private static String entity(char letter) {
    return switch (letter) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      case '`' -> "&#x60;";
      // It would become a line feed in the browser, and offsets would no longer fit.
      case '\r' -> "&#13;";
      case '\0' -> "\ufffd";
      // The text of a document has them as they are, each kept from turning anything.
      default -> DirectionMarks.isOne(letter) ? "\ufffd" : "";
    };
  }
}
