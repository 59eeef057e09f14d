package vn.solieu.rules.source;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.solieu.rules.PublisherTable;
import vn.solieu.rules.RuleException;
import vn.solieu.rules.RuleFiles;

/** The sources of {@code data/sources}, by id and by host. Immutable and thread safe. */
public final class SourceTable implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Where the sources of the product stand, below {@code data/}. */
  public static final String FOLDER = "sources";

  private static final String EXTENSION = ".yml";

  private final TreeMap<String, SourceDefinition> byId = new TreeMap<>();
  private final TreeMap<String, SourceDefinition> byHost = new TreeMap<>();

  private SourceTable() {}

  /** A table without sources. */
  public static SourceTable none() {
    return new SourceTable();
  }

  /**
   * Reads every source of {@code files}.
   *
   * @param folder where in {@code files} they stand: {@link #FOLDER}
   * @param publishers where the publishers that they name must be found
   * @throws RuleException with file and line at the first thing that is not as it must be
   */
  public static SourceTable read(RuleFiles files, String folder, PublisherTable publishers) {
    SourceTable table = new SourceTable();
    SourceReader reader = new SourceReader(files, publishers);
    for (String path : list(files, folder)) {
      if (path.endsWith(EXTENSION)) {
        table.add(files.display(path), reader.read(path));
      }
    }
    return table;
  }

  private static List<String> list(RuleFiles files, String folder) {
    try {
      return files.list(folder);
    } catch (IOException e) {
      throw new RuleException(files.display(folder), 0, "cannot be listed: " + e.getMessage());
    }
  }

  private void add(String file, SourceDefinition source) {
    byId.put(source.id(), source);
    source.addresses().hosts().forEach(host -> put(file, host, source));
    source.addresses().aliases().keySet().forEach(host -> put(file, host, source));
  }

  private void put(String file, String host, SourceDefinition source) {
    SourceDefinition other = byHost.putIfAbsent(host, source);
    if (other != null) {
      throw new RuleException(file, 0, "host " + host + " already belongs to " + other.id());
    }
  }

  /** Every source, by id. */
  public List<SourceDefinition> list() {
    return List.copyOf(byId.values());
  }

  /** The source with this id. */
  public Optional<SourceDefinition> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The source that has {@code host}, {@code www.} before it or not. */
  public Optional<SourceDefinition> findByHost(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    String bare = lower.startsWith("www.") ? lower.substring("www.".length()) : lower;
    return Optional.ofNullable(first(byHost, lower, bare, "www." + bare));
  }

  private static <T> @Nullable T first(Map<String, T> map, String... keys) {
    for (String key : keys) {
      T found = map.get(key);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
