package vn.solieu.extract.indicator;

import java.util.Arrays;
import vn.solieu.rules.Reach;

/** For one figure: how near each facet stands, and where. Reused from figure to figure. */
final class FacetView {
  private static final Reach[] REACHES = Reach.values();
  private static final byte NONE = (byte) Reach.NONE.ordinal();
  private static final int HIDDEN = -2;

  private final Facets facets;
  private final byte[] reach;
  private final int[] distance;
  private final int[] match;
  private final int[] seen;
  private int seenCount;
  private final Bits bits;
  private final byte[] layers;
  private int layer;

  FacetView(Facets facets) {
    this.facets = facets;
    reach = new byte[facets.count()];
    distance = new int[facets.count()];
    match = new int[facets.count()];
    layers = new byte[facets.count()];
    seen = new int[facets.count()];
    bits = new Bits(facets.count());
    Arrays.fill(reach, NONE);
    Arrays.fill(match, -1);
  }

  void clear() {
    for (int i = 0; i < seenCount; i++) {
      reach[seen[i]] = NONE;
      match[seen[i]] = -1;
    }
    seenCount = 0;
    layer = 0;
    bits.clear();
  }

  /** What a view held at some point: what several figures have in common is gathered once. */
  static final class Noted {
    private final int[] facets;
    private final byte[] reach;
    private final byte[] layers;
    private final int[] distance;
    private final int[] match;

    private Noted(FacetView view) {
      int count = view.seenCount;
      facets = Arrays.copyOf(view.seen, count);
      reach = new byte[count];
      layers = new byte[count];
      distance = new int[count];
      match = new int[count];
      for (int i = 0; i < count; i++) {
        reach[i] = view.reach[facets[i]];
        layers[i] = view.layers[facets[i]];
        distance[i] = view.distance[facets[i]];
        match[i] = view.match[facets[i]];
      }
    }
  }

  /** What the view holds now, before rivals are hidden. */
  Noted noted() {
    return new Noted(this);
  }

  /** Goes back to what the view held when {@code noted} was taken of it. */
  void restore(Noted noted) {
    clear();
    seenCount = noted.facets.length;
    for (int i = 0; i < seenCount; i++) {
      int number = noted.facets[i];
      seen[i] = number;
      bits.set(number);
      reach[number] = noted.reach[i];
      layers[number] = noted.layers[i];
      distance[number] = noted.distance[i];
      match[number] = noted.match[i];
    }
  }

  /** What is noted from now on stands {@code layers} sentences or headings away. */
  void away(int layers) {
    layer = layers;
  }

  /** Notes facet {@code number} in match {@code m}; the nearest mention counts. */
  void see(int number, Reach where, int tokensAway, int m) {
    int rank = where.ordinal();
    boolean nearer =
        layer < layers[number] || (layer == layers[number] && tokensAway < distance[number]);
    if (rank < reach[number] || (rank == reach[number] && nearer)) {
      if (reach[number] == NONE) {
        seen[seenCount++] = number;
        bits.set(number);
      }
      reach[number] = (byte) rank;
      layers[number] = (byte) layer;
      distance[number] = tokensAway;
      match[number] = m;
    }
  }

  /** Drops facets that a nearer rival of their exclusive class hides. */
  void hideRivals() {
    for (int i = 0; i < seenCount; i++) {
      if (hasNearerRival(seen[i])) {
        match[seen[i]] = HIDDEN;
      }
    }
    dropHidden();
  }

  /** Drops those among whom something is, where they stand before token {@code start}. */
  void hidePeers(FacetMatches found, int start) {
    for (int i = 0; i < seenCount; i++) {
      int at = match[seen[i]];
      if (at >= 0 && found.is(at, Facets.Role.POPULATION) && found.start(at) < start) {
        match[seen[i]] = HIDDEN;
      }
    }
    dropHidden();
  }

  private void dropHidden() {
    for (int i = 0; i < seenCount; i++) {
      if (match[seen[i]] == HIDDEN) {
        reach[seen[i]] = NONE;
        bits.remove(seen[i]);
      }
    }
  }

  private boolean hasNearerRival(int number) {
    for (int other : facets.rivals(number)) {
      boolean nearer = reach[other] < reach[number];
      boolean farAndNearer =
          reach[other] == reach[number]
              && reach[number] >= Reach.SENTENCE.ordinal()
              && isNearer(other, number);
      if (nearer || farAndNearer) {
        return true;
      }
    }
    return false;
  }

  private boolean isNearer(int one, int other) {
    return layers[one] == layers[other]
        ? distance[one] < distance[other]
        : layers[one] < layers[other];
  }

  /** The facets that stand anywhere in reach. */
  Bits seen() {
    return bits;
  }

  /** How many facets were noted, those among them that rivals hide. */
  int seenCount() {
    return seenCount;
  }

  /** The number of the facet that was noted as {@code i}-th. */
  int seen(int i) {
    return seen[i];
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
