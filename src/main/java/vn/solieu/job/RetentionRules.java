package vn.solieu.job;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What {@code jobs/retention.yml} says. Unknown keys and wrong kinds of values are errors.
 *
 * @param keepTextDays for how many days the texts of a source, or publisher, are kept
 * @param takedowns the documents whose text must go
 */
public record RetentionRules(Map<String, Integer> keepTextDays, List<Takedown> takedowns) {
  private static final Set<String> KEYS = Set.of("description", "keep_text_days", "takedowns");

  public RetentionRules {
    keepTextDays = Map.copyOf(keepTextDays);
    takedowns = List.copyOf(takedowns);
  }

  /**
   * A text that must go.
   *
   * @param document address or file name of the document, or the SHA-256 of its bytes
   * @param reason why
   */
  public record Takedown(String document, String reason) {}

  /** Reads {@code file}. */
  public static RetentionRules read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
      Map<?, ?> keys = map(file, root, "the file");
      for (Object key : keys.keySet()) {
        if (!KEYS.contains(String.valueOf(key))) {
          throw new JobDefinition.Invalid(file, 0, "unknown key " + key);
        }
      }
      return new RetentionRules(days(file, keys), takedowns(file, keys));
    } catch (YAMLException e) {
      throw new JobDefinition.Invalid(file, 0, String.valueOf(e.getMessage()));
    }
  }

  private static Map<String, Integer> days(Path file, Map<?, ?> keys) {
    Map<String, Integer> days = new TreeMap<>();
    map(file, keys.get("keep_text_days"), "keep_text_days")
        .forEach(
            (source, value) -> {
              if (!(value instanceof Integer number) || number < 0) {
                throw new JobDefinition.Invalid(
                    file, 0, "keep_text_days of " + source + ": a number of days expected");
              }
              days.put(String.valueOf(source), number);
            });
    return days;
  }

  private static List<Takedown> takedowns(Path file, Map<?, ?> keys) {
    List<Takedown> takedowns = new ArrayList<>();
    if (!(keys.get("takedowns") instanceof List<?> entries)) {
      throw new JobDefinition.Invalid(file, 0, "takedowns: a list expected");
    }
    for (Object entry : entries) {
      Map<?, ?> takedown = map(file, entry, "a takedown");
      if (!takedown.keySet().equals(Set.of("document", "reason"))) {
        throw new JobDefinition.Invalid(file, 0, "a takedown has document and reason: " + entry);
      }
      takedowns.add(
          new Takedown(
              String.valueOf(takedown.get("document")), String.valueOf(takedown.get("reason"))));
    }
    return takedowns;
  }

  private static Map<?, ?> map(Path file, @Nullable Object value, String what) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new JobDefinition.Invalid(file, 0, what + ": keys with values expected");
  }
}
