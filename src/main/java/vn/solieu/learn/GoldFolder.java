package vn.solieu.learn;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A folder of annotated texts: NAME.txt with NAME.jsonl, one object of the contract's columns a
 * line.
 */
public final class GoldFolder {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String ANNOTATIONS = ".jsonl";

  private GoldFolder() {}

  /**
   * The annotations of the text {@code file}, in the order of the text.
   *
   * @return none when no NAME.jsonl stands beside it
   * @throws IOException when a line is no JSON object of texts and numbers
   */
  public static List<GoldRecord> annotations(Path file) throws IOException {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    Path jsonl = file.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ANNOTATIONS);
    if (!Files.isRegularFile(jsonl)) {
      return List.of();
    }
    List<GoldRecord> records = new ArrayList<>();
    for (String line : Files.readAllLines(jsonl, StandardCharsets.UTF_8)) {
      if (!line.isBlank()) {
        records.add(record(jsonl, records.size() + 1, line));
      }
    }
    return records;
  }

  /**
   * Two annotated texts of one name: which annotations belong to which could only be guessed.
   *
   * @param paths folders; anything else is passed over
   * @return the annotations of the first two; none when all names differ
   */
  public static List<Path> twins(List<Path> paths) throws IOException {
    Map<Path, Path> byName = new HashMap<>();
    for (Path folder : paths.stream().filter(Files::isDirectory).toList()) {
      for (Path file : annotated(folder)) {
        Path twin = byName.putIfAbsent(file.getFileName(), file);
        if (twin != null && !Files.isSameFile(twin, file)) {
          return List.of(twin, file);
        }
      }
    }
    return List.of();
  }

  private static List<Path> annotated(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ANNOTATIONS)).toList();
    }
  }

  private static GoldRecord record(Path file, int line, String json) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException(file + ":" + line + ": no JSON object");
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String field = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value.isStructStart()) {
          throw new IOException(file + ":" + line + ": '" + field + "' is no text or number");
        }
        fields.put(field, parser.getString());
      }
    }
    return new GoldRecord(fields);
  }
}
