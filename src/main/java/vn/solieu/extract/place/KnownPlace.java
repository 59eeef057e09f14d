package vn.solieu.extract.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.place.PlaceMention.Kind;
import vn.solieu.rules.Gazetteer;
import vn.solieu.rules.Locality;
import vn.solieu.rules.Organisation;
import vn.solieu.rules.OrganisationPrefix;
import vn.solieu.rules.OrganisationTable;

/**
 * A locality or an organisation as the tables have it.
 *
 * @param kind what it is
 * @param area the province of a locality
 * @param prefix whether a name must follow
 * @param abbreviated whether its form is written in capitals
 * @param international whether it belongs to no country
 * @param anyLevel whether every level of government has one
 * @param office whether it has affairs of its own: a ministry, a department
 */
record KnownPlace(
    Kind kind,
    @Nullable String area,
    boolean prefix,
    boolean abbreviated,
    boolean international,
    boolean office,
    boolean anyLevel) {

  /** The locality or region with this key in the lexicon. */
  static KnownPlace ofLocality(String key, List<Locality> localities) {
    String area =
        key.startsWith(Gazetteer.REGION) ? "VN" : localities.get(Integer.parseInt(key)).area();
    return new KnownPlace(Kind.LOCALITY, area, false, false, false, false, false);
  }

  /** The organisation, or the prefix of organisations, with this key in the lexicon. */
  static KnownPlace ofOrganisation(String key, OrganisationTable table) {
    if (key.startsWith(Gazetteer.PREFIX)) {
      int number = Integer.parseInt(key.substring(Gazetteer.PREFIX.length()));
      return ofPrefix(table.prefixes().get(number));
    }
    Organisation.Kind kind = table.find(key).map(Organisation::kind).orElseThrow();
    boolean international = kind == Organisation.Kind.INTERNATIONAL;
    return new KnownPlace(kindOf(kind), null, false, false, international, isOffice(kind), false);
  }

  private static KnownPlace ofPrefix(OrganisationPrefix prefix) {
    boolean abbreviated = Character.isUpperCase(prefix.form().charAt(1));
    boolean anyLevel = prefix.kind() == Organisation.Kind.ANY_LEVEL;
    return new KnownPlace(
        kindOf(prefix.kind()), null, true, abbreviated, false, isOffice(prefix.kind()), anyLevel);
  }

  private static boolean isOffice(Organisation.Kind kind) {
    return switch (kind) {
      case MINISTRY, AGENCY, STATISTICS, PROVINCE_BODY -> true;
      default -> false;
    };
  }

  private static Kind kindOf(Organisation.Kind kind) {
    return switch (kind) {
      case MINISTRY,
          AGENCY,
          STATISTICS,
          COMMITTEE,
          ASSEMBLY,
          PARTY,
          ASSOCIATION,
          RESEARCH,
          ANY_LEVEL,
          INTERNATIONAL ->
          Kind.NATION_BODY;
      case PROVINCE_BODY, PROVINCE_GOVERNMENT -> Kind.PROVINCE_BODY;
      case LOCAL_BODY -> Kind.LOCALITY;
      case BANK, TELECOM, COMPANY, SCHOOL, HOSPITAL -> Kind.ORGANISATION;
    };
  }

  /** Whether it is of this kind. */
  boolean is(Kind other) {
    return kind == other;
  }

  /** The name as the locality of a mention: only what has affairs of its own gives figures it. */
  @Nullable String officeName(String words) {
    return office ? words : null;
  }
}
