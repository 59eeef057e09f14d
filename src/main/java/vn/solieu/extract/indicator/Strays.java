package vn.solieu.extract.indicator;

import vn.solieu.extract.Reading;
import vn.solieu.rules.SenseGroup;
import vn.solieu.text.PhraseMatches;

/** Which words of a stretch no table knows: they may speak of something else. */
final class Strays {
  private static final int PLACES =
      SenseGroup.set(
          SenseGroup.AREA,
          SenseGroup.LOCALITY,
          SenseGroup.PLACE_MARK,
          SenseGroup.ORGANISATION,
          SenseGroup.ATTRIBUTION);

  private static final int AREAS = SenseGroup.set(SenseGroup.AREA, SenseGroup.LOCALITY);

  private final Reading reading;
  private final FacetMatches facets;

  Strays(Reading reading, FacetMatches facets) {
    this.reading = reading;
    this.facets = facets;
  }

  /** How many words of tokens {@code [from, to)} no table knows. */
  int count(int from, int to) {
    int strays = 0;
    int t = from;
    while (t < to) {
      int end = knownEnd(t);
      strays += end == t && reading.tokens().isWord(t) ? 1 : 0;
      t = Math.max(end, t + 1);
    }
    return strays;
  }

  /** Whether a province, country or locality is named in tokens {@code [from, to)}. */
  boolean hasPlace(int from, int to) {
    for (int t = from; t < to; t++) {
      if (isPlace(t)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the name of a province, country or locality begins at token {@code t}. */
  boolean isPlace(int t) {
    return reading.hasAny(t, AREAS);
  }

  /** The token after the longest phrase at {@code t} that some table knows; {@code t} if none. */
  int knownEnd(int t) {
    int end = t;
    for (int m = facets.firstFrom(t); m < facets.count() && facets.start(m) == t; m++) {
      end = Math.max(end, facets.end(m));
    }
    if (!reading.hasAny(t, PLACES | Heads.EMPTY_GROUPS)) {
      return end;
    }
    PhraseMatches all = reading.matches();
    for (int m = all.first(t); m < all.last(t); m++) {
      if (Heads.saysNothing(reading, m) || (reading.group(m).bit() & PLACES) != 0) {
        end = Math.max(end, all.end(m));
      }
    }
    return end;
  }
}
