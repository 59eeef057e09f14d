package vn.solieu.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Adds the names of areas, localities and organisations to the lexicon. Names are added as they
 * stand, before any abbreviation is known.
 *
 * <p>Keys: for {@link SenseGroup#AREA} the place of the name in {@link AreaTable#names()}, or
 * {@link #NO_AREA} for a phrase that only contains a name; for {@link SenseGroup#LOCALITY} the
 * place in {@link PlaceTable#localities()}, {@link #REGION} and the region's id, or {@link #BARE}
 * and a district's name without its kind; for {@link SenseGroup#ORGANISATION} the id, or {@link
 * #PREFIX} and the place in {@link OrganisationTable#prefixes()}.
 */
public final class Gazetteer {
  /** Key of a phrase that contains an area's name without meaning it: Thái Bình Dương. */
  public static final String NO_AREA = "none";

  /** What the key of a region begins with. */
  public static final String REGION = "region:";

  /** What the key of a district's name without its kind begins with: Sốp Cộp. */
  public static final String BARE = "bare:";

  /** What the key of a word that opens an organisation's name begins with. */
  public static final String PREFIX = "prefix:";

  private final AreaTable areas;
  private final PlaceTable places;
  private final OrganisationTable organisations;

  Gazetteer(AreaTable areas, PlaceTable places, OrganisationTable organisations) {
    this.areas = areas;
    this.places = places;
    this.organisations = organisations;
  }

  void addTo(Lexicon.Builder lexicon) {
    addAreas(lexicon);
    addLocalities(lexicon);
    addOrganisations(lexicon);
  }

  private void addAreas(Lexicon.Builder lexicon) {
    List<AreaName> names = areas.names();
    for (int i = 0; i < names.size(); i++) {
      lexicon.add(names.get(i).form(), SenseGroup.AREA, String.valueOf(i));
    }
    for (String phrase : places.exclusions()) {
      lexicon.add(phrase, SenseGroup.AREA, NO_AREA);
    }
  }

  private void addLocalities(Lexicon.Builder lexicon) {
    List<Locality> localities = places.localities();
    Set<String> taken =
        areas.names().stream().map(AreaName::form).collect(Collectors.toCollection(HashSet::new));
    for (int i = 0; i < localities.size(); i++) {
      Locality locality = localities.get(i);
      lexicon.add(locality.fullName(), SenseGroup.LOCALITY, String.valueOf(i));
      if (locality.wellKnown()) {
        lexicon.add(locality.name(), SenseGroup.LOCALITY, String.valueOf(i));
      } else if (locality.name().contains(" ") && taken.add(locality.name())) {
        lexicon.add(locality.name(), SenseGroup.LOCALITY, BARE + locality.name());
      }
    }
    for (Region region : places.regions()) {
      lexicon.add(region.name(), SenseGroup.LOCALITY, REGION + region.id());
      region
          .aliases()
          .forEach(alias -> lexicon.add(alias, SenseGroup.LOCALITY, REGION + region.id()));
    }
  }

  private void addOrganisations(Lexicon.Builder lexicon) {
    organisations.idsByForm().forEach((form, id) -> lexicon.add(form, SenseGroup.ORGANISATION, id));
    List<OrganisationPrefix> prefixes = organisations.prefixes();
    for (int i = 0; i < prefixes.size(); i++) {
      lexicon.add(prefixes.get(i).form(), SenseGroup.ORGANISATION, PREFIX + i);
    }
    for (PlaceMarker marker : places.markers()) {
      boolean area = marker.before() == PlaceMarker.Before.AREA;
      lexicon.add(marker.form(), SenseGroup.PLACE_MARK, area ? "marker.area" : "marker.locality");
    }
  }
}
