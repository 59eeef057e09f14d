package vn.solieu.extract.indicator;

import java.util.List;
import java.util.function.Supplier;
import vn.solieu.rules.WordTable;

/** Sees what each figure may state before one indicator is chosen. */
@FunctionalInterface
public interface LinkObserver {
  /**
   * Takes one figure.
   *
   * @param figure its number in the article, from 0
   * @param candidates the indicators that it may state, with their traits
   * @param words gives the words beside it
   */
  void seen(int figure, List<Candidate> candidates, Supplier<List<WordTable.Words>> words);
}
