package vn.solieu.extract.indicator;

import java.util.Arrays;
import vn.solieu.extract.Reading;
import vn.solieu.extract.indicator.Facets.Role;
import vn.solieu.rules.SenseGroup;
import vn.solieu.text.PhraseMatches;
import vn.solieu.text.Tokens;

/**
 * The facets named in an article, in the order of the text. A phrase inside a longer one does not
 * count when the longer one is a name (a platform, an index) or both are objects: "dịch vụ công"
 * inside "Cổng Dịch vụ công quốc gia" is no service.
 */
final class FacetMatches {
  private static final int FACETS = SenseGroup.FACET.bit();

  private final Facets facets;
  private final int[] firstFrom;
  private int count;
  private int[] start;
  private int[] end;
  private int[] facet;

  private FacetMatches(Facets facets, int tokens) {
    this.facets = facets;
    firstFrom = new int[tokens + 1];
    int guess = tokens / 4 + 16; // one to four or five tokens
    start = new int[guess];
    end = new int[guess];
    facet = new int[guess];
  }

  static FacetMatches of(Reading reading, Facets facets) {
    int tokens = reading.tokens().count();
    FacetMatches found = new FacetMatches(facets, tokens);
    PhraseMatches matches = reading.matches();
    int covered = 0;
    int coveredFrom = 0;
    int noted = 0;
    for (int token = reading.next(0, FACETS);
        token < tokens;
        token = reading.next(token + 1, FACETS)) {
      Arrays.fill(found.firstFrom, noted, token + 1, found.count);
      noted = token + 1;
      int longest = 0;
      int markerEnd = markerEnd(reading, token);
      for (int facet : facets.ofSet(matches.set(token))) {
        int number = Facets.number(facet);
        int to = token + Facets.length(facet);
        if (markerEnd > to) {
          continue; // the "tổ" of "tổ dân phố"
        }
        boolean marks = markerEnd > token && facets.is(number, Role.POPULATION);
        if (marks && isNamed(reading.tokens(), token, to)) {
          continue; // "xã Thanh Hòa" is one place, not what is counted
        }
        if (to > longest && to > covered) {
          longest = to;
          coveredFrom = found.count;
        }
        boolean beyond = to > covered && to == longest; // nothing before reaches as far
        if (beyond || !found.isInside(coveredFrom, token, to, number)) {
          found.add(token, to, number);
        }
      }
      covered = Math.max(covered, longest);
    }
    Arrays.fill(found.firstFrom, noted, tokens + 1, found.count);
    return found;
  }

  /** The token after the word for a kind of place at {@code token}: "xã", "tổ dân phố"; or it. */
  private static int markerEnd(Reading reading, int token) {
    int marker = reading.match(token, SenseGroup.PLACE_MARK, "marker.locality");
    return marker < 0 ? token : reading.matchEnd(marker);
  }

  private static boolean isNamed(Tokens tokens, int token, int to) {
    boolean shouted = tokens.isCapitalised(token - 1); // "100% XÃ CÓ"
    return tokens.isCapitalised(to) && !shouted;
  }

  private boolean isInside(int from, int token, int to, int number) {
    for (int i = Math.max(from, count - 8); i < count; i++) {
      boolean inside = start[i] <= token && to <= end[i] && end[i] - start[i] > to - token;
      if (inside && (is(i, Role.NAMING) || (isNoun(number) && isNoun(facet[i])))) {
        return true;
      }
    }
    return false;
  }

  private boolean isNoun(int number) {
    return facets.is(number, Role.OBJECT) || facets.is(number, Role.BEARER);
  }

  private void add(int from, int to, int number) {
    if (count == start.length) {
      start = Arrays.copyOf(start, count * 2);
      end = Arrays.copyOf(end, count * 2);
      facet = Arrays.copyOf(facet, count * 2);
    }
    start[count] = from;
    end[count] = to;
    facet[count++] = number;
  }

  int count() {
    return count;
  }

  int start(int i) {
    return start[i];
  }

  int end(int i) {
    return end[i];
  }

  int facet(int i) {
    return facet[i];
  }

  /** Whether the facet of match {@code i} is of such a kind. */
  boolean is(int i, Role role) {
    return facets.is(facet[i], role);
  }

  /** Index of the first facet that begins at or after {@code token}. */
  int firstFrom(int token) {
    return token < 0 ? 0 : token >= firstFrom.length ? count : firstFrom[token];
  }

  /**
   * Whether token {@code token} is inside a facet's phrase; used so that its commas part no clause.
   */
  boolean covers(int token) {
    int i = firstFrom(token + 1) - 1;
    for (int back = 0; i >= 0 && back < 6; i--, back++) {
      if (start[i] <= token && token < end[i]) {
        return true;
      }
    }
    return false;
  }
}
