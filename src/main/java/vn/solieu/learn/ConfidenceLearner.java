package vn.solieu.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.solieu.learn.TreeBoosting.Example;
import vn.solieu.learn.TreeBoosting.Node;

/**
 * Learns how the traits of a record are weighed for its confidence. What trees say of texts that
 * they learned from is too sure: how sure they may be is measured on each group of texts by trees
 * that never saw it, and scales the trees that are learned from all.
 */
final class ConfidenceLearner {
  private static final long SEED = 2;
  private static final TreeBoosting.Settings SETTINGS =
      new TreeBoosting.Settings(300, 4, 0.03, 8, 0.5, 0.4);
  private static final double PENALTY = 1;

  /**
   * Log odds by which a record of a new text is less sure: no tree saw the texts that calibrate,
   * but the rules were made by them. On 35 texts that nobody read the odds of an error were e times
   * as high.
   */
  private static final double NEW_TEXTS = 1;

  private final List<Sample> samples;

  /**
   * One record.
   *
   * @param group the texts that are left out together
   * @param traits its traits
   * @param right whether it is right in all that counts
   * @param calibrates whether its text is of the kind on which confidence shall be true
   */
  record Sample(String group, float[] traits, boolean right, boolean calibrates) {}

  ConfidenceLearner(List<Sample> samples) {
    this.samples = List.copyOf(samples);
  }

  /** The trees; none when there is nothing to learn from. */
  List<Node> learn() {
    List<Example> all = examples(sample -> true);
    if (all.isEmpty()) {
      return List.of();
    }
    double[] line = calibrate();
    List<Node> trees = new ArrayList<>();
    trees.add(new Node(-1, 0, line[0] - NEW_TEXTS, List.of()));
    for (Node tree : TreeBoosting.learn(all, SETTINGS, SEED)) {
      trees.add(scaled(tree, line[1]));
    }
    return trees;
  }

  private List<Example> examples(Predicate<Sample> wanted) {
    return samples.stream()
        .filter(wanted)
        .map(sample -> new Example(sample.traits(), sample.right(), 1, 0))
        .toList();
  }

  /** Intercept and slope of the log odds, by Platt's scaling (1999) of what unseen texts got. */
  private double[] calibrate() {
    Map<String, List<Sample>> groups = new TreeMap<>();
    samples.forEach(s -> groups.computeIfAbsent(s.group(), g -> new ArrayList<>()).add(s));
    List<LogisticRegression.Sample> seen = new ArrayList<>();
    groups.forEach(
        (group, left) -> {
          if (left.stream().noneMatch(Sample::calibrates)) {
            return;
          }
          List<Example> others = examples(sample -> !sample.group().equals(group));
          List<Node> trees =
              others.isEmpty() ? List.of() : TreeBoosting.learn(others, SETTINGS, SEED);
          for (Sample sample : left.stream().filter(Sample::calibrates).toList()) {
            double odds = trees.stream().mapToDouble(tree -> tree.score(sample.traits())).sum();
            seen.add(new LogisticRegression.Sample(new double[] {1, odds}, sample.right()));
          }
        });
    return new LogisticRegression(2, PENALTY).fit(seen);
  }

  private static Node scaled(Node node, double slope) {
    return new Node(
        node.feature(),
        node.threshold(),
        node.value() * slope,
        node.next().stream().map(next -> scaled(next, slope)).toList());
  }
}
