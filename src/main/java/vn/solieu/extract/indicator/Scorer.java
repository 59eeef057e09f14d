package vn.solieu.extract.indicator;

import vn.solieu.rules.WeightTable;

/** How likely a candidate is what its figure states: a weighted sum of its traits. Immutable. */
final class Scorer {
  private final double[] strict;
  private final double[] loose;
  private final double[] follows;

  Scorer(WeightTable weights) {
    strict = column(weights, "strict");
    loose = column(weights, "loose");
    follows = column(weights, "follows");
  }

  private static double[] column(WeightTable weights, String model) {
    double[] column = new double[Trait.COUNT];
    for (Trait trait : Trait.values()) {
      column[trait.ordinal()] = weights.weight(trait.key(), model);
    }
    return column;
  }

  /** The probability, 0 to 1, that the figure of {@code candidate} states its indicator. */
  double probability(Candidate candidate) {
    double[] weights =
        switch (candidate.model()) {
          case "strict" -> strict;
          case "loose" -> loose;
          default -> follows;
        };
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * candidate.traits()[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
