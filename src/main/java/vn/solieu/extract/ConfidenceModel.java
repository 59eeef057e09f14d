package vn.solieu.extract;

import vn.solieu.rules.BoostedTrees;

/**
 * The probability that a record is right in indicator, status, area and period alike, by learned
 * trees over its traits. Immutable.
 */
final class ConfidenceModel {
  private final BoostedTrees trees;
  private final int[] asked;

  /**
   * A model by {@code trees}.
   *
   * @throws IllegalArgumentException when they ask for what is no trait
   */
  ConfidenceModel(BoostedTrees trees) {
    this.trees = trees;
    asked = trees.names().stream().mapToInt(ConfidenceModel::trait).toArray();
  }

  private static int trait(String name) {
    int trait = RecordTrait.NAMES.indexOf(name);
    if (trait < 0) {
      throw new IllegalArgumentException("the confidence trees ask for an unknown trait: " + name);
    }
    return trait;
  }

  /** 0 to 1, for the traits of a record by ordinal. */
  double confidence(float[] traits) {
    float[] values = new float[asked.length];
    for (int i = 0; i < asked.length; i++) {
      values[i] = traits[asked[i]];
    }
    return 1 / (1 + Math.exp(-trees.score(values)));
  }
}
