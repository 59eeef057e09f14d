package vn.solieu.extract.indicator;

import java.util.Arrays;
import java.util.List;
import vn.solieu.extract.Reading;
import vn.solieu.rules.Facet;
import vn.solieu.rules.Lexicon;
import vn.solieu.rules.SenseGroup;
import vn.solieu.text.PhraseMatches;

/**
 * The facets named in an article, in the order of the text. A phrase inside a longer one does not
 * count when the longer one is a name (a platform, an index) or both are objects: "dịch vụ công"
 * inside "Cổng Dịch vụ công quốc gia" is no service.
 */
final class FacetMatches {
  private int count;
  private int[] start = new int[64];
  private int[] end = new int[64];
  private int[] facet = new int[64];

  private FacetMatches() {}

  /** Facet number by sense id, -1 for senses that are no facets; made once per lexicon. */
  static int[] facetBySense(Lexicon lexicon, List<Facet> facets) {
    int[] numbers = new int[lexicon.senseCount()];
    Arrays.fill(numbers, -1);
    for (int id = 0; id < numbers.length; id++) {
      if (lexicon.group(id) == SenseGroup.FACET) {
        String code = lexicon.sense(id).key();
        for (Facet facet : facets) {
          if (facet.code().equals(code)) {
            numbers[id] = facet.number();
          }
        }
      }
    }
    return numbers;
  }

  static FacetMatches of(Reading reading, int[] facetBySense, Facet[] facets, boolean[] naming) {
    FacetMatches found = new FacetMatches();
    PhraseMatches matches = reading.matches();
    int covered = 0;
    int coveredFrom = 0;
    for (int token = 0; token < reading.tokens().count(); token++) {
      int longest = 0;
      for (int m = matches.last(token) - 1; m >= matches.first(token); m--) {
        int number = facetBySense[matches.sense(m)];
        if (number < 0) {
          continue;
        }
        int to = matches.end(m);
        if (to > longest && to > covered) {
          longest = to;
          coveredFrom = found.count;
        }
        if (!found.isInside(coveredFrom, token, to, facets[number], facets, naming)) {
          found.add(token, to, number);
        }
      }
      covered = Math.max(covered, longest);
    }
    return found;
  }

  private boolean isInside(
      int from, int token, int to, Facet facet, Facet[] facets, boolean[] naming) {
    for (int i = Math.max(from, count - 8); i < count; i++) {
      boolean inside = start[i] <= token && to <= end[i] && end[i] - start[i] > to - token;
      if (inside && (naming[facet(i)] || (isNoun(facet) && isNoun(facets[facet(i)])))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNoun(Facet facet) {
    return facet.facetClass().equals("object") || facet.facetClass().equals("bearer");
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

  /** Index of the first facet that begins at or after {@code token}. */
  int firstFrom(int token) {
    int at = Arrays.binarySearch(start, 0, count, token);
    if (at < 0) {
      return -at - 1;
    }
    while (at > 0 && start[at - 1] == token) {
      at--;
    }
    return at;
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
