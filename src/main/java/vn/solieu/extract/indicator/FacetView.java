package vn.solieu.extract.indicator;

import java.util.Arrays;
import vn.solieu.rules.Facet;
import vn.solieu.rules.Reach;

/** For one figure: how near each facet stands, and where. Reused from figure to figure. */
final class FacetView {
  private static final Reach[] REACHES = Reach.values();

  private final Facet[] facets;
  private final byte[] reach;
  private final int[] distance;
  private final int[] match;

  FacetView(Facet[] facets) {
    this.facets = facets;
    reach = new byte[facets.length];
    distance = new int[facets.length];
    match = new int[facets.length];
  }

  void clear() {
    Arrays.fill(reach, (byte) Reach.NONE.ordinal());
    Arrays.fill(match, -1);
  }

  /** Notes facet {@code number} in match {@code m}; the nearest mention counts. */
  void see(int number, Reach where, int tokensAway, int m) {
    int rank = where.ordinal();
    if (rank < reach[number] || (rank == reach[number] && tokensAway < distance[number])) {
      reach[number] = (byte) rank;
      distance[number] = tokensAway;
      match[number] = m;
    }
  }

  /** Drops facets that a nearer rival of their exclusive class hides. */
  void hideRivals() {
    for (Facet facet : facets) {
      int number = facet.number();
      if (facet.exclusive() && isSeen(number) && hasNearerRival(facet)) {
        match[number] = -2;
      }
    }
    for (int number = 0; number < reach.length; number++) {
      if (match[number] == -2) {
        reach[number] = (byte) Reach.NONE.ordinal();
      }
    }
  }

  private boolean hasNearerRival(Facet facet) {
    int number = facet.number();
    for (Facet rival : facets) {
      int other = rival.number();
      if (other == number
          || !rival.exclusive()
          || !isSeen(other)
          || !rival.facetClass().equals(facet.facetClass())) {
        continue;
      }
      boolean nearer = reach[other] < reach[number];
      boolean farAndNearer =
          reach[other] == reach[number]
              && reach[number] >= Reach.SENTENCE.ordinal()
              && distance[other] < distance[number];
      if (nearer || farAndNearer) {
        return true;
      }
    }
    return false;
  }

  private boolean isSeen(int number) {
    return reach[number] != Reach.NONE.ordinal();
  }

  Reach reach(int number) {
    return REACHES[reach[number]];
  }

  int distance(int number) {
    return distance[number];
  }

  int match(int number) {
    return match[number];
  }
}
