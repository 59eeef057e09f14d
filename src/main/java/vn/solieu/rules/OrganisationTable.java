package vn.solieu.rules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Organisations and the words that open their names: {@code data/organisations/}. */
public final class OrganisationTable implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String ORGANISATIONS = "organisations/organisations.csv";
  private static final String PREFIXES = "organisations/prefixes.csv";
  private static final CsvColumns ORGANISATION_COLUMNS =
      CsvColumns.filled("id", "name", "name_en", "kind", "authority", "source")
          .optional("aliases", "valid_from", "valid_to", "successor")
          .key("id");
  private static final CsvColumns PREFIX_COLUMNS =
      CsvColumns.filled("id", "form", "kind", "example", "source").key("id");

  private final LinkedHashMap<String, Organisation> organisationsById = new LinkedHashMap<>();
  private final HashMap<String, String> idsByForm = new HashMap<>();
  private final ArrayList<OrganisationPrefix> prefixes = new ArrayList<>();

  private OrganisationTable() {}

  /**
   * Reads the tables.
   *
   * @throws RuleException at the first row that is not well formed
   */
  public static OrganisationTable read(RuleFiles files) {
    OrganisationTable table = new OrganisationTable();
    List<CsvRow> rows = CsvTable.read(files, ORGANISATIONS, ORGANISATION_COLUMNS).rows();
    rows.forEach(table::add);
    for (CsvRow row : rows) {
      row.findReference("successor", table.organisationsById.keySet(), ORGANISATIONS);
    }
    for (CsvRow row : CsvTable.read(files, PREFIXES, PREFIX_COLUMNS).rows()) {
      table.prefixes.add(prefix(row));
    }
    return table;
  }

  private void add(CsvRow row) {
    Organisation organisation =
        new Organisation(
            row.text("id"),
            row.text("name"),
            row.text("name_en"),
            row.list("aliases"),
            row.code("kind", Organisation.Kind.class),
            row.code("authority", Organisation.Authority.class),
            row.findDate("valid_from").orElse(null),
            row.findDate("valid_to").orElse(null),
            row.find("successor").orElse(null));
    organisationsById.put(organisation.id(), organisation);
    Stream.concat(Stream.of(organisation.name()), organisation.aliases().stream())
        .forEach(form -> addForm(row, form, organisation.id()));
  }

  private void addForm(CsvRow row, String form, String id) {
    String other = idsByForm.putIfAbsent(form, id);
    if (other != null) {
      throw row.error("'" + form + "' already names " + other);
    }
  }

  private static OrganisationPrefix prefix(CsvRow row) {
    return new OrganisationPrefix(
        row.text("id"),
        row.text("form"),
        row.code("kind", Organisation.Kind.class),
        row.text("example"));
  }

  /** Every organisation. */
  public Collection<Organisation> list() {
    return Collections.unmodifiableCollection(organisationsById.values());
  }

  /** The organisation with this id. */
  public Optional<Organisation> find(String id) {
    return Optional.ofNullable(organisationsById.get(id));
  }

  /** The organisation that is written exactly so: "Bộ TT&amp;TT". */
  public Optional<Organisation> findByName(String form) {
    return Optional.ofNullable(idsByForm.get(form)).flatMap(this::find);
  }

  /** Every way of writing an organisation, with its id. */
  public Map<String, String> idsByForm() {
    return Collections.unmodifiableMap(idsByForm);
  }

  /** Words that open names of organisations. */
  public List<OrganisationPrefix> prefixes() {
    return Collections.unmodifiableList(prefixes);
  }
}
