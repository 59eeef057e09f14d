package vn.solieu.rules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The facets that indicators are described by: {@code data/catalogue/facets.csv}, and the phrases
 * that name them: {@code data/catalogue/phrases.csv}.
 */
public final class FacetTable implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final CsvColumns FACETS =
      CsvColumns.filled("facet", "class", "reach", "exclusive", "description").key("facet");
  private static final CsvColumns PHRASES =
      CsvColumns.filled("facet", "phrase", "example", "source").key("facet", "phrase");

  private final Map<String, Facet> byCode;

  private FacetTable(Map<String, Facet> byCode) {
    this.byCode = byCode;
  }

  static FacetTable read(RuleFiles files) {
    Map<String, Facet> facets = new LinkedHashMap<>();
    for (CsvRow row : CsvTable.read(files, "catalogue/facets.csv", FACETS).rows()) {
      Reach reach =
          Reach.find(row.text("reach"))
              .orElseThrow(() -> row.error("unknown reach '" + row.text("reach") + "'"));
      String code = row.text("facet");
      facets.put(
          code, new Facet(facets.size(), code, row.text("class"), reach, row.flag("exclusive")));
    }
    return new FacetTable(facets);
  }

  /** Adds the phrases of {@code data/catalogue/phrases.csv} to the lexicon. */
  void addTo(Lexicon.Builder lexicon, RuleFiles files) {
    for (CsvRow row : CsvTable.read(files, "catalogue/phrases.csv", PHRASES).rows()) {
      row.reference("facet", byCode.keySet(), "catalogue/facets.csv");
      LexiconTable.addPhrase(lexicon, row, row.text("phrase"), SenseGroup.FACET, row.text("facet"));
    }
  }

  /** The facet with this code, if there is one. */
  public Optional<Facet> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** All facets by number. */
  public List<Facet> list() {
    return new ArrayList<>(byCode.values());
  }
}
