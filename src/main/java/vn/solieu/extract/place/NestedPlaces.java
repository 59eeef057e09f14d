package vn.solieu.extract.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.place.PlaceMention.Kind;
import vn.solieu.text.Tokens;

/**
 * Joins a locality with the wider place that is named right after it: "xã Hợp Thành, huyện Mỹ Đức,
 * Hà Nội", "huyện Hiệp Hòa (Bắc Giang)".
 */
final class NestedPlaces {
  private NestedPlaces() {}

  static List<PlaceMention> join(List<PlaceMention> mentions, Tokens tokens, PlaceLexicon lexicon) {
    List<PlaceMention> joined = new ArrayList<>(mentions.size());
    int i = 0;
    while (i < mentions.size()) {
      PlaceMention first = mentions.get(i++);
      PlaceMention all = first;
      while (i < mentions.size() && isWithin(all, mentions.get(i), tokens, lexicon)) {
        all = widened(all, mentions.get(i++));
      }
      joined.add(all);
    }
    return joined;
  }

  private static boolean isWithin(
      PlaceMention inner, PlaceMention outer, Tokens tokens, PlaceLexicon lexicon) {
    boolean bare = inner.names(Kind.BARE_LOCALITY);
    boolean named = inner.names(Kind.LOCALITY) && !inner.isOfNation(); // no part of the country
    if (!bare && !named && !inner.names(Kind.ORGANISATION)) {
      return false;
    }
    int gap = outer.start() - inner.end();
    boolean area = outer.names(Kind.AREA) && lexicon.isProvince(outer.area());
    boolean district = outer.names(Kind.LOCALITY) && outer.area() != null && inner.area() == null;
    boolean wider = area || (district && inner.names(Kind.LOCALITY));
    boolean next =
        gap >= 1 && gap <= 3 && (tokens.is(inner.end(), ',') || tokens.is(inner.end(), '('));
    return wider
        && (next || (gap == 0 && area))
        && onlyMarkers(tokens, inner.end() + 1, outer.start());
  }

  private static boolean onlyMarkers(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!tokens.isWord(i) && !tokens.is(i, '.')) {
        return false;
      }
    }
    return true;
  }

  private static PlaceMention widened(PlaceMention inner, PlaceMention outer) {
    @Nullable String area = outer.area() == null ? inner.area() : outer.area();
    PlaceMention around = outer.names(Kind.LOCALITY) ? outer : inner.within();
    return new PlaceMention(
        inner.start(), outer.end(), inner.kind(), area, inner.locality(), inner.role(), around);
  }
}
