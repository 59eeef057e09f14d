package vn.solieu.rules;

import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * The probability that learned trees give to something by its traits, of which they ask for some.
 * Immutable.
 */
public final class TraitOdds {
  private final BoostedTrees trees;
  private final int[] asked;

  /**
   * The odds by {@code trees}.
   *
   * @param traits what the traits are called, in their order
   * @param subject what the trees decide, for messages: "link"
   * @throws IllegalArgumentException when they ask for what is no trait
   */
  public TraitOdds(BoostedTrees trees, List<String> traits, String subject) {
    this.trees = trees;
    asked = trees.names().stream().mapToInt(name -> number(name, traits, subject)).toArray();
  }

  private static int number(String name, List<String> traits, String subject) {
    int number = traits.indexOf(name);
    if (number < 0) {
      throw new IllegalArgumentException(
          "the " + subject + " trees ask for an unknown trait: " + name);
    }
    return number;
  }

  /**
   * The probability, 0 to 1.
   *
   * @param traits how much there is of the trait of a number
   */
  public double probability(IntToDoubleFunction traits) {
    return probability(trees.score(asked(traits)));
  }

  /**
   * The probability where it is more than {@code floor}, and otherwise some number that is not.
   *
   * @param floor 0 to 1
   */
  public double probabilityAbove(IntToDoubleFunction traits, double floor) {
    double odds = floor <= 0 ? Double.NEGATIVE_INFINITY : Math.log(floor / (1 - floor));
    return probability(trees.scoreAbove(asked(traits), odds));
  }

  private static double probability(double odds) {
    return 1 / (1 + Math.exp(-odds));
  }

  private float[] asked(IntToDoubleFunction traits) {
    float[] values = new float[asked.length];
    for (int i = 0; i < asked.length; i++) {
      values[i] = (float) traits.applyAsDouble(asked[i]);
    }
    return values;
  }
}
