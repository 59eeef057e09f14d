package vn.solieu.rules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The publishers that are known by name or host: {@code data/publishers/publishers.csv}. */
public final class PublisherTable implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "publishers/publishers.csv";
  private static final CsvColumns COLUMNS =
      CsvColumns.filled("id", "name", "hosts", "kind", "area", "source")
          .optional("aliases")
          .key("id");

  private final ArrayList<Publisher> publishers = new ArrayList<>();
  private final HashMap<String, Publisher> publishersByName = new HashMap<>();
  private final HashMap<String, Publisher> publishersByHost = new HashMap<>();

  private PublisherTable() {}

  /**
   * Reads the table.
   *
   * @param areas where the provinces that it names must be found
   * @throws RuleException at the first row that is not well formed
   */
  public static PublisherTable read(RuleFiles files, AreaTable areas) {
    PublisherTable table = new PublisherTable();
    for (CsvRow row : CsvTable.read(files, PATH, COLUMNS).rows()) {
      table.add(row, publisher(row, areas));
    }
    return table;
  }

  private static Publisher publisher(CsvRow row, AreaTable areas) {
    return new Publisher(
        row.text("id"),
        row.text("name"),
        row.list("aliases"),
        row.list("hosts"),
        row.code("kind", Publisher.Kind.class),
        row.reference("area", areas.codes(), "areas/areas.csv"));
  }

  private void add(CsvRow row, Publisher publisher) {
    publishers.add(publisher);
    put(row, publishersByName, fold(publisher.name()), publisher);
    publisher.aliases().forEach(alias -> put(row, publishersByName, fold(alias), publisher));
    publisher.hosts().forEach(host -> put(row, publishersByHost, host, publisher));
  }

  private static void put(
      CsvRow row, Map<String, Publisher> publishers, String key, Publisher publisher) {
    Publisher other = publishers.putIfAbsent(key, publisher);
    if (other != null && !other.equals(publisher)) {
      throw row.error("'" + key + "' already names " + other.id());
    }
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Every publisher. */
  public List<Publisher> list() {
    return Collections.unmodifiableList(publishers);
  }

  /** The publisher of this name, whatever its capitals: "Báo Bình Định". */
  public Optional<Publisher> findByName(String name) {
    return Optional.ofNullable(publishersByName.get(fold(name)));
  }

  /** The publisher with this host or a host above it: {@code www.baobinhdinh.vn}. */
  public Optional<Publisher> findByHost(String host) {
    String rest = host.toLowerCase(Locale.ROOT);
    Publisher found = publishersByHost.get(rest);
    while (found == null && rest.indexOf('.') >= 0) {
      rest = rest.substring(rest.indexOf('.') + 1);
      found = publishersByHost.get(rest);
    }
    return Optional.ofNullable(found);
  }
}
