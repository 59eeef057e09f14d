package vn.solieu.report.words;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The texts of the interface in one language, from {@code report/words/<language>.properties}. A
 * key that is not there is an error of the program, not an empty text.
 */
public final class Words {
  private final Language language;
  private final Map<String, String> texts;

  private Words(Language language, Map<String, String> texts) {
    this.language = language;
    this.texts = Map.copyOf(texts);
  }

  /** The texts of {@code language}. */
  public static Words of(Language language) {
    String path = "/report/words/" + language.code() + ".properties";
    Properties properties = new Properties();
    try (InputStream file = Words.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new FileNotFoundException("missing from the class path: " + path);
      }
      try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
        properties.load(reader);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return new Words(language, texts);
  }

  /** Their language. */
  public Language language() {
    return language;
  }

  /** All of them by key, for templates. */
  public Map<String, String> all() {
    return texts;
  }

  /** The text of {@code key} with {@code {0}}, {@code {1}} … replaced by {@code values}. */
  public String get(String key, Object... values) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no text " + key + " in " + language.code());
    }
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  /** The text of {@code key} or, when there is none, {@code otherwise}. */
  public String find(String key, String otherwise) {
    return texts.getOrDefault(key, otherwise);
  }
}
