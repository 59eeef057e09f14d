package vn.solieu.rules;

import java.io.Serializable;

/**
 * Every rule and word that the core knows, read once from {@code data/}. Immutable; the same object
 * serves any number of threads and travels to Spark tasks.
 */
public final class RuleBook implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Lexicon lexicon;
  private final UnitTable units;
  private final IndicatorCatalogue indicators;
  private final AreaTable areas;
  private final PlaceTable places;
  private final OrganisationTable organisations;
  private final PublisherTable publishers;
  private final FacetTable facets;
  private final IndicatorRules indicatorRules;
  private final WordTable words;
  private final BoostedTrees linkTrees;
  private final BoostedTrees confidenceTrees;
  private final IndicatorBearers bearers;
  private final GrowthRates growthRates;
  private final ProvinceLimits provinceLimits;

  private RuleBook(RuleFiles files) {
    facets = FacetTable.read(files);
    units = UnitTable.read(files);
    indicators = IndicatorCatalogue.read(files, units);
    areas = AreaTable.read(files);
    places = PlaceTable.read(files, areas);
    organisations = OrganisationTable.read(files);
    publishers = PublisherTable.read(files, areas);
    indicatorRules = IndicatorRules.read(files, facets, indicators);
    confidenceTrees = BoostedTrees.read(files, "catalogue/confidence-trees.csv");
    bearers = IndicatorBearers.read(files, indicators);
    growthRates = GrowthRates.read(files, indicators);
    provinceLimits = ProvinceLimits.read(files, indicators, units.codes());
    words = WordTable.read(files, indicators);
    linkTrees = BoostedTrees.read(files, "catalogue/link-trees.csv");
    lexicon = lexicon(files);
  }

  /** The rules that were built into the product. */
  public static RuleBook ofClassPath() {
    return read(RuleFiles.ofClassPath());
  }

  /**
   * Reads all rule tables.
   *
   * @throws RuleException with file and line at the first thing that is not as it must be
   */
  public static RuleBook read(RuleFiles files) {
    return new RuleBook(files);
  }

  private Lexicon lexicon(RuleFiles files) {
    Lexicon.Builder lexicon = new Lexicon.Builder();
    new Gazetteer(areas, places, organisations).addTo(lexicon);
    AbbreviationTable.addTo(lexicon, files);
    facets.addTo(lexicon, files);
    for (SenseGroup group : LexiconTable.GROUPS) {
      LexiconTable.addTo(lexicon, files, group);
    }
    units.addTo(lexicon);
    return lexicon.build();
  }

  /** All phrases with their senses. */
  public Lexicon lexicon() {
    return lexicon;
  }

  /** Units, their spellings and scale words. */
  public UnitTable units() {
    return units;
  }

  /** The catalogue of indicators. */
  public IndicatorCatalogue indicators() {
    return indicators;
  }

  /** Provinces and countries in time, with their names. */
  public AreaTable areas() {
    return areas;
  }

  /** Regions, districts and the words around place names. */
  public PlaceTable places() {
    return places;
  }

  /** Bodies that state figures. */
  public OrganisationTable organisations() {
    return organisations;
  }

  /** Papers and portals with their home provinces. */
  public PublisherTable publishers() {
    return publishers;
  }

  /** The facets that indicators are described by. */
  public FacetTable facets() {
    return facets;
  }

  /** How texts state each indicator. */
  public IndicatorRules indicatorRules() {
    return indicatorRules;
  }

  /** How the words beside figures were used in annotated texts. */
  public WordTable words() {
    return words;
  }

  /** How the evidence for an indicator is weighed. */
  public BoostedTrees linkTrees() {
    return linkTrees;
  }

  /** Indicators by which single ministries and departments are measured. */
  public IndicatorBearers bearers() {
    return bearers;
  }

  /** More of an indicator than any province has. */
  public ProvinceLimits provinceLimits() {
    return provinceLimits;
  }

  /** Indicators that are themselves rates of growth. */
  public GrowthRates growthRates() {
    return growthRates;
  }

  /** How the traits of a record are weighed for its confidence. */
  public BoostedTrees confidenceTrees() {
    return confidenceTrees;
  }
}
