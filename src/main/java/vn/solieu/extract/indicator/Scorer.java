package vn.solieu.extract.indicator;

import java.util.Arrays;
import java.util.List;
import vn.solieu.rules.BoostedTrees;

/**
 * How likely a candidate is what its figure states, by learned trees over its traits. Immutable.
 */
public final class Scorer {
  /** What the trees call the traits, in their order. */
  public static final List<String> NAMES = Arrays.stream(Trait.values()).map(Trait::key).toList();

  private final BoostedTrees trees;
  private final int[] asked;

  /**
   * A scorer by {@code trees}.
   *
   * @throws IllegalArgumentException when they ask for what is no trait
   */
  Scorer(BoostedTrees trees) {
    this.trees = trees;
    asked = trees.names().stream().mapToInt(Scorer::trait).toArray();
  }

  private static int trait(String name) {
    int trait = NAMES.indexOf(name);
    if (trait < 0) {
      throw new IllegalArgumentException("the link trees ask for an unknown trait: " + name);
    }
    return trait;
  }

  /** The probability, 0 to 1, that the figure of {@code candidate} states its indicator. */
  double probability(Candidate candidate) {
    return probability(trees.score(asked(candidate)));
  }

  /**
   * The same where it is more than {@code floor}, and otherwise some number that is not.
   *
   * @param floor 0 to 1
   */
  double probabilityAbove(Candidate candidate, double floor) {
    double odds = floor <= 0 ? Double.NEGATIVE_INFINITY : Math.log(floor / (1 - floor));
    return probability(trees.scoreAbove(asked(candidate), odds));
  }

  private static double probability(double odds) {
    return 1 / (1 + Math.exp(-odds));
  }

  private float[] asked(Candidate candidate) {
    float[] values = new float[asked.length];
    for (int i = 0; i < asked.length; i++) {
      values[i] = (float) candidate.traits()[asked[i]];
    }
    return values;
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
