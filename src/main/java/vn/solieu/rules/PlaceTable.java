package vn.solieu.rules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Places that are not areas by themselves, and the words around place names.
 *
 * <p>{@code regions.csv}, {@code districts.csv}, {@code markers.csv} and {@code exclusions.csv} of
 * {@code data/areas/}.
 */
public final class PlaceTable implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final CsvColumns REGION_COLUMNS =
      CsvColumns.filled("id", "name", "name_en", "members", "source").optional("aliases").key("id");
  private static final CsvColumns DISTRICT_COLUMNS =
      CsvColumns.filled("area", "kind", "name", "well_known", "source")
          .optional("valid_to")
          .key("area", "kind", "name");
  private static final CsvColumns MARKER_COLUMNS =
      CsvColumns.filled("id", "form", "before", "example", "source").key("id");
  private static final CsvColumns EXCLUSION_COLUMNS =
      CsvColumns.filled("phrase", "contains", "source").key("phrase");

  private final ArrayList<Region> regions = new ArrayList<>();
  private final ArrayList<Locality> localities = new ArrayList<>();
  private final ArrayList<PlaceMarker> markers = new ArrayList<>();
  private final ArrayList<String> exclusions = new ArrayList<>();

  private PlaceTable() {}

  /**
   * Reads the tables.
   *
   * @param areas where the provinces that they name must be found
   * @throws RuleException at the first row that is not well formed
   */
  public static PlaceTable read(RuleFiles files, AreaTable areas) {
    PlaceTable table = new PlaceTable();
    for (CsvRow row : CsvTable.read(files, "areas/regions.csv", REGION_COLUMNS).rows()) {
      table.regions.add(region(row, areas));
    }
    for (CsvRow row : CsvTable.read(files, "areas/districts.csv", DISTRICT_COLUMNS).rows()) {
      table.localities.add(locality(row, areas));
    }
    for (CsvRow row : CsvTable.read(files, "areas/markers.csv", MARKER_COLUMNS).rows()) {
      table.markers.add(marker(row));
    }
    for (CsvRow row : CsvTable.read(files, "areas/exclusions.csv", EXCLUSION_COLUMNS).rows()) {
      table.exclusions.add(exclusion(row));
    }
    return table;
  }

  private static Region region(CsvRow row, AreaTable areas) {
    List<String> members = row.list("members");
    for (String member : members) {
      if (!areas.codes().contains(member)) {
        throw row.error("'members' names " + member + ", which areas/areas.csv does not have");
      }
    }
    return new Region(
        row.text("id"), row.text("name"), row.text("name_en"), row.list("aliases"), members);
  }

  private static Locality locality(CsvRow row, AreaTable areas) {
    return new Locality(
        row.text("kind"),
        row.text("name"),
        row.reference("area", areas.codes(), "areas/areas.csv"),
        row.flag("well_known"),
        row.findDate("valid_to").orElse(null));
  }

  private static PlaceMarker marker(CsvRow row) {
    return new PlaceMarker(
        row.text("id"),
        row.text("form"),
        row.code("before", PlaceMarker.Before.class),
        row.text("example"));
  }

  private static String exclusion(CsvRow row) {
    if (!row.text("phrase").contains(row.text("contains"))) {
      throw row.error("'phrase' does not contain " + row.text("contains"));
    }
    return row.text("phrase");
  }

  /** Parts of the country above the province. */
  public List<Region> regions() {
    return Collections.unmodifiableList(regions);
  }

  /** Districts, towns and cities below the province. */
  public List<Locality> localities() {
    return Collections.unmodifiableList(localities);
  }

  /** Words that announce a place name. */
  public List<PlaceMarker> markers() {
    return Collections.unmodifiableList(markers);
  }

  /** Phrases that contain an area's name but do not mean it: Thái Bình Dương. */
  public List<String> exclusions() {
    return Collections.unmodifiableList(exclusions);
  }
}
