package vn.solieu.extract.indicator;

import java.util.Arrays;
import java.util.List;
import vn.solieu.rules.BoostedTrees;
import vn.solieu.rules.TraitOdds;

/**
 * How likely a candidate is what its figure states, by learned trees over its traits. Immutable.
 */
public final class Scorer {
  /** What the trees call the traits, in their order. */
  public static final List<String> NAMES = Arrays.stream(Trait.values()).map(Trait::key).toList();

  private final TraitOdds odds;

  /**
   * A scorer by {@code trees}.
   *
   * @throws IllegalArgumentException when they ask for what is no trait
   */
  Scorer(BoostedTrees trees) {
    odds = new TraitOdds(trees, NAMES, "link");
  }

  /** The probability, 0 to 1, that the figure of {@code candidate} states its indicator. */
  double probability(Candidate candidate) {
    return odds.probability(trait -> candidate.traits()[trait]);
  }

  /**
   * The same where it is more than {@code floor}, and otherwise some number that is not.
   *
   * @param floor 0 to 1
   */
  double probabilityAbove(Candidate candidate, double floor) {
    return odds.probabilityAbove(trait -> candidate.traits()[trait], floor);
  }

  /** All traits of {@code candidate}, as {@link #NAMES} names them: for learning. */
  public static float[] values(Candidate candidate) {
    float[] values = new float[Trait.COUNT];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) candidate.traits()[i];
    }
    return values;
  }
}
