package vn.solieu.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import vn.solieu.extract.indicator.Candidate;
import vn.solieu.extract.indicator.Scorer;
import vn.solieu.extract.indicator.Wording;
import vn.solieu.rules.WordTable;
import vn.solieu.rules.WordTable.Use;
import vn.solieu.rules.WordTable.Words;

/**
 * Learns how the evidence for an indicator is weighed. What the words beside a figure say is told
 * to the trees by a table that was learned without that figure's group of texts, or they would
 * trust the words too much.
 */
final class LinkLearner {
  private static final long SEED = 1;
  private static final TreeBoosting.Settings SETTINGS =
      new TreeBoosting.Settings(150, 6, 0.08, 8, 0.7, 0.4);

  private final List<LinkSample> samples;
  private final Map<String, List<LinkSample>> groups = new TreeMap<>();
  private final Map<Set<String>, WordTable> tables = new HashMap<>();

  /**
   * A learner from {@code samples}.
   *
   * @param group which texts a sample belongs to: what is learned for it leaves these out
   */
  LinkLearner(List<LinkSample> samples, Function<LinkSample, String> group) {
    this.samples = samples;
    samples.forEach(
        sample -> groups.computeIfAbsent(group.apply(sample), g -> new ArrayList<>()).add(sample));
  }

  /** What was learned from all samples. */
  record Learned(Map<Words, Use> words, List<TreeBoosting.Node> trees) {}

  /** A figure's candidates with the probabilities of a model that was learned without its group. */
  record Judged(LinkSample sample, List<Double> probabilities) {}

  Learned learn() {
    return new Learned(WordLearner.learn(samples), trees(Set.of()));
  }

  /** Every sample as a model judges it that never saw its group. */
  List<Judged> judged() {
    List<Judged> all = new ArrayList<>();
    for (String group : groups.keySet()) {
      List<TreeBoosting.Node> trees = trees(Set.of(group));
      for (LinkSample sample : of(group)) {
        describe(sample, words(Set.of(group)));
        all.add(new Judged(sample, probabilities(sample, trees)));
      }
    }
    return all;
  }

  private static List<Double> probabilities(LinkSample sample, List<TreeBoosting.Node> trees) {
    List<Double> probabilities = new ArrayList<>();
    for (Candidate candidate : sample.candidates()) {
      float[] values = Scorer.values(candidate);
      double odds = trees.stream().mapToDouble(tree -> tree.score(values)).sum();
      probabilities.add(1 / (1 + Math.exp(-odds)));
    }
    return probabilities;
  }

  /** The trees learned from all groups but {@code left}. */
  private List<TreeBoosting.Node> trees(Set<String> left) {
    List<TreeBoosting.Example> examples = new ArrayList<>();
    for (String group : groups.keySet()) {
      if (left.contains(group)) {
        continue;
      }
      Set<String> unseen = new HashSet<>(left);
      unseen.add(group);
      for (LinkSample sample : of(group)) {
        describe(sample, words(unseen));
        for (Candidate candidate : sample.candidates()) {
          boolean right = sample.wanted().contains(candidate.indicator());
          examples.add(new TreeBoosting.Example(Scorer.values(candidate), right, 1, 0));
        }
      }
    }
    return examples.isEmpty() ? List.of() : TreeBoosting.learn(examples, SETTINGS, SEED);
  }

  private static void describe(LinkSample sample, WordTable words) {
    Wording wording = Wording.of(sample.words(), words);
    sample.candidates().forEach(wording::describe);
  }

  private List<LinkSample> of(String group) {
    return groups.getOrDefault(group, List.of());
  }

  /** The table learned from all groups but {@code left}. */
  private WordTable words(Set<String> left) {
    return tables.computeIfAbsent(
        left,
        unseen ->
            WordTable.of(
                WordLearner.learn(
                    groups.keySet().stream()
                        .filter(group -> !unseen.contains(group))
                        .flatMap(group -> of(group).stream())
                        .toList())));
  }
}
