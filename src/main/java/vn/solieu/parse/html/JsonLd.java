package vn.solieu.parse.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import vn.solieu.parse.document.LineText;

/**
 * The article that a page describes in JSON-LD. Lenient: sites print raw line feeds in strings,
 * trailing commas and comments; what comes before an error is kept.
 */
final class JsonLd {
  private static final int MOST_DEPTH = 60;
  private static final String[] ARTICLES = {"Article", "Posting", "Report"};

  /** A list's articles are others. */
  private static final Set<String> OTHERS = Set.of("itemListElement", "relatedLink", "citation");

  /** Some templates hide the script's text from browsers of the nineties. */
  private static final Pattern COMMENT = Pattern.compile("^\\s*<!--");

  private static final Pattern MOMENT =
      Pattern.compile(
          "\"(?<name>datePublished|dateModified)\"\\s*:\\s*\"(?<value>[^\"<>]{8,40})\"");

  private final JsonFactory json =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(MOST_DEPTH).build())
          .build();

  /** The properties of the first article in {@code scripts}, else of the first page; else none. */
  Map<String, Object> article(List<String> scripts) {
    List<Map<String, Object>> objects = new ArrayList<>();
    for (String script : scripts) {
      read(script, objects);
    }
    Map<String, Object> article =
        objects.stream()
            .filter(object -> isA(object, ARTICLES))
            .findFirst()
            .or(() -> objects.stream().filter(object -> isA(object, "WebPage")).findFirst())
            .orElse(Map.of());
    Map<String, Object> resolved = new LinkedHashMap<>(article);
    resolved.replaceAll((name, value) -> resolve(value, objects));
    return resolved;
  }

  /** The thing that {@code {"@id": …}} refers to, when the page describes it elsewhere. */
  private static Object resolve(Object value, List<Map<String, Object>> objects) {
    if (value instanceof Map<?, ?> thing && thing.size() == 1 && thing.get("@id") != null) {
      Object id = thing.get("@id");
      for (Map<String, Object> object : objects) {
        if (object.size() > 1 && id.equals(object.get("@id"))) {
          return object;
        }
      }
    }
    return value;
  }

  /** A property's text: itself, or the name of the thing that it is, the first of many. */
  static Optional<String> text(@Nullable Object value) {
    if (value instanceof String text) {
      return Optional.of(LineText.of(text)).filter(t -> !t.isEmpty());
    }
    if (value instanceof List<?> list) {
      return list.stream().map(JsonLd::text).flatMap(Optional::stream).findFirst();
    }
    if (value instanceof Map<?, ?> thing) {
      return text(thing.get("name")).or(() -> text(thing.get("@value")));
    }
    return Optional.empty();
  }

  /** A property's text with its line feeds, if it is a text. */
  static Optional<String> lines(@Nullable Object value) {
    return value instanceof String text ? Optional.of(text.strip()) : Optional.empty();
  }

  private static boolean isA(Map<String, Object> object, String... endings) {
    Object type = object.get("@type");
    List<?> types = type instanceof List<?> list ? list : List.of(type == null ? "" : type);
    for (Object name : types) {
      for (String ending : endings) {
        if (name.toString().endsWith(ending)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Adds every object of the script, outer ones first. */
  private void read(String script, List<Map<String, Object>> objects) {
    String bare = COMMENT.matcher(script).replaceFirst("");
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), bare)) {
      while (parser.nextToken() != null) {
        value(parser, objects);
      }
    } catch (JacksonException e) {
      // What was read before the error is in the list already.
      addMoments(script, objects);
    }
  }

  /** The moments of an article that stand after an error, as an object of their own. */
  private static void addMoments(String script, List<Map<String, Object>> objects) {
    Map<String, Object> article =
        objects.stream().filter(object -> isA(object, ARTICLES)).findFirst().orElse(null);
    Matcher moment = MOMENT.matcher(script);
    while (article != null && moment.find()) {
      article.putIfAbsent(moment.group("name"), moment.group("value"));
    }
  }

  private static @Nullable Object value(JsonParser parser, List<Map<String, Object>> objects) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return object(parser, objects);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        Object item = value(parser, objects);
        if (item != null) {
          list.add(item);
        }
      }
      return list;
    }
    return token.isScalarValue() && token != JsonToken.VALUE_NULL ? parser.getString() : null;
  }

  private static Map<String, Object> object(JsonParser parser, List<Map<String, Object>> objects) {
    Map<String, Object> object = new LinkedHashMap<>();
    objects.add(object);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      Object value = value(parser, OTHERS.contains(name) ? new ArrayList<>() : objects);
      if (value != null) {
        object.putIfAbsent(name, value);
      }
    }
    return object;
  }
}
