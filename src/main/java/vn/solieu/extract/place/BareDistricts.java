package vn.solieu.extract.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.solieu.extract.place.PlaceMention.Kind;

/**
 * Takes bare names for districts where they can be no others: "Sốp Cộp thấp nhất: 49,8%" in a text
 * about Sơn La, or "Mộc Châu (Sơn La)". The same names mean people, streets and shops elsewhere.
 */
final class BareDistricts {
  private final PlaceLexicon lexicon;
  private final DocumentHome home;

  BareDistricts(PlaceLexicon lexicon, DocumentHome home) {
    this.lexicon = lexicon;
    this.home = home;
  }

  /**
   * The mentions in their order, with the districts of the province that is named with them, was
   * named last or is the text's own; the other bare names are left out.
   */
  List<PlaceMention> resolve(List<PlaceMention> mentions) {
    List<PlaceMention> resolved = new ArrayList<>(mentions.size());
    String spoken = home.province().orElse(home.frame().area());
    for (PlaceMention mention : mentions) {
      if (mention.names(Kind.BARE_LOCALITY)) {
        district(mention, spoken).ifPresent(resolved::add);
        continue;
      }
      if (mention.names(Kind.AREA) && lexicon.isProvince(mention.area())) {
        spoken = String.valueOf(mention.area());
      }
      resolved.add(mention);
    }
    return resolved;
  }

  private Optional<PlaceMention> district(PlaceMention mention, String spoken) {
    String name = String.valueOf(mention.locality()).toLowerCase(Locale.ROOT);
    String named = mention.area();
    return named == null
        ? district(mention, name, spoken)
            .or(() -> district(mention, name, home.province().orElse(home.frame().area())))
        : district(mention, name, named);
  }

  private Optional<PlaceMention> district(PlaceMention mention, String name, String area) {
    return lexicon
        .localities()
        .district(name, area)
        .map(full -> mention.as(Kind.LOCALITY, area, full));
  }
}
