package vn.solieu.extract;

import vn.solieu.rules.BoostedTrees;
import vn.solieu.rules.TraitOdds;

/**
 * The probability that a record is right in indicator, status, area and period alike, by learned
 * trees over its traits. Immutable.
 */
final class ConfidenceModel {
  private final TraitOdds odds;

  /**
   * A model by {@code trees}.
   *
   * @throws IllegalArgumentException when they ask for what is no trait
   */
  ConfidenceModel(BoostedTrees trees) {
    odds = new TraitOdds(trees, RecordTrait.NAMES, "confidence");
  }

  /** 0 to 1, for the traits of a record by ordinal. */
  double confidence(float[] traits) {
    return odds.probability(trait -> traits[trait]);
  }
}
