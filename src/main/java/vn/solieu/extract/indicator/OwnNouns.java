package vn.solieu.extract.indicator;

import java.util.List;
import vn.solieu.extract.indicator.Facets.Role;
import vn.solieu.rules.Facet;

/** Whether the nouns of a figure's own words are those that a candidate's rule asks for. */
final class OwnNouns {
  private final FacetMatches found;
  private final Heads heads;
  private final FacetView view;

  OwnNouns(FacetMatches found, Heads heads, FacetView view) {
    this.found = found;
    this.heads = heads;
    this.view = view;
  }

  /** Sets what they say of a candidate of figure {@code i} whose rule used {@code used}. */
  void describe(int i, List<Facet> used, Candidate candidate) {
    if (heads.headToken(i) >= 0) {
      boolean counts = heads.countsOneOf(i, used, view);
      Trait other = heads.knowsHead(i) ? Trait.HEAD_OTHER : Trait.HEAD_UNKNOWN;
      candidate.set(counts ? Trait.HEAD_USED : other, 1);
    }
    candidate.set(Trait.OWN_OTHERS, Math.min(3, others(i, used)));
  }

  private int others(int i, List<Facet> used) {
    int others = 0;
    int end = heads.pieceEnd(i);
    for (int m = found.firstFrom(heads.pieceStart(i)); m < found.count(); m++) {
      if (found.start(m) >= end) {
        break;
      }
      boolean other = found.is(m, Role.OBJECT) && !has(used, found.facet(m));
      others += other ? 1 : 0;
    }
    return others;
  }

  private static boolean has(List<Facet> used, int number) {
    for (Facet facet : used) {
      if (facet.number() == number) {
        return true;
      }
    }
    return false;
  }
}
