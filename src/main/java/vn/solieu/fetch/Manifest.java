package vn.solieu.fetch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.solieu.model.Issue;

/**
 * The usable rows of a manifest by file, and what was wrong with the others.
 *
 * @param rows by their {@code file} column
 * @param issues one per row, or one for the whole manifest, each with file and line
 */
public record Manifest(Map<String, ManifestRow> rows, List<Issue> issues) {
  /** The manifest of a folder that has none. */
  public static final Manifest NONE = new Manifest(Map.of(), List.of());

  public Manifest {
    rows = Map.copyOf(rows);
    issues = List.copyOf(issues);
  }

  /**
   * Reads the CSV file {@code manifest}, whose {@code file} column names what {@code known} knows.
   */
  public static Manifest read(Path manifest, Predicate<String> known) {
    return new ManifestReader(manifest, known).read();
  }

  /** What is said of the file at {@code relativePath}, with {@code /} between its parts. */
  public Optional<ManifestRow> find(String relativePath) {
    return Optional.ofNullable(rows.get(relativePath));
  }

  /** The same manifest for names that have {@code prefix} before them: {@code 2025/}. */
  Manifest below(String prefix) {
    Map<String, ManifestRow> named = new TreeMap<>();
    rows.forEach((file, row) -> named.put(prefix + file, row));
    return new Manifest(named, issues);
  }
}
