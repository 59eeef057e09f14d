package vn.solieu.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import vn.solieu.rules.WordTable;
import vn.solieu.rules.WordTable.Use;
import vn.solieu.rules.WordTable.Words;

/**
 * Learns a table of words from annotated figures: counts, and for a figure stating any indicator at
 * all the weights of a logistic regression by stochastic gradient (AdaGrad: Duchi et al., 2011).
 * The same samples in the same order give the same table.
 */
final class WordLearner {
  /** Words beside fewer figures tell nothing. */
  private static final int LEAST = 5;

  /** Seen but once with an indicator is chance. */
  private static final int TWICE = 2;

  private static final int ROUNDS = 30;
  private static final double RATE = 0.15;
  private static final double BIAS_RATE = 0.01;
  private static final double PENALTY = 10;
  private static final long SEED = 1;

  private final List<LinkSample> samples;
  private final Map<Words, Integer> figures = new LinkedHashMap<>();
  private final Map<Words, Map<String, Integer>> indicators = new HashMap<>();

  private WordLearner(List<LinkSample> samples) {
    this.samples = samples;
  }

  /** The rows learned from {@code samples}, of which {@link WordTable#ALL} is the first. */
  static Map<Words, Use> learn(List<LinkSample> samples) {
    return new WordLearner(samples).rows();
  }

  private Map<Words, Use> rows() {
    for (LinkSample sample : samples) {
      count(WordTable.ALL, sample);
      sample.words().forEach(words -> count(words, sample));
    }
    figures.values().removeIf(count -> count < LEAST);
    List<Words> known = new ArrayList<>(figures.keySet());
    known.remove(WordTable.ALL);
    double[] weights = weights(known);
    Map<Words, Use> rows = new LinkedHashMap<>();
    rows.put(WordTable.ALL, use(WordTable.ALL, weights[known.size()]));
    for (int i = 0; i < known.size(); i++) {
      rows.put(known.get(i), use(known.get(i), weights[i]));
    }
    return rows;
  }

  private void count(Words words, LinkSample sample) {
    figures.merge(words, 1, Integer::sum);
    Map<String, Integer> counts = indicators.computeIfAbsent(words, w -> new TreeMap<>());
    sample.wanted().forEach(code -> counts.merge(code, 1, Integer::sum));
  }

  private Use use(Words words, double weight) {
    Map<String, Integer> counts = new TreeMap<>(indicators.getOrDefault(words, Map.of()));
    counts.values().removeIf(count -> count < TWICE && !words.equals(WordTable.ALL));
    return new Use(figures.getOrDefault(words, 0), weight, counts);
  }

  /** The weights of {@code known} words, and the bias after them. */
  private double[] weights(List<Words> known) {
    Map<Words, Integer> numbers = new HashMap<>();
    known.forEach(words -> numbers.put(words, numbers.size()));
    int[][] rows = new int[samples.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] =
          samples.get(i).words().stream()
              .mapToInt(words -> numbers.getOrDefault(words, -1))
              .filter(number -> number >= 0)
              .toArray();
    }
    double[] weights = new double[known.size() + 1];
    double[] squares = new double[known.size()];
    SplittableRandom random = new SplittableRandom(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      for (int i : shuffled(rows.length, random)) {
        boolean states = !samples.get(i).wanted().isEmpty();
        step(rows[i], states, weights, squares);
      }
    }
    return weights;
  }

  private void step(int[] row, boolean states, double[] weights, double[] squares) {
    int bias = weights.length - 1;
    double sum = weights[bias];
    for (int word : row) {
      sum += weights[word];
    }
    double error = 1 / (1 + Math.exp(-sum)) - (states ? 1 : 0);
    for (int word : row) {
      double gradient = error + PENALTY * weights[word] / samples.size();
      squares[word] += gradient * gradient;
      weights[word] -= RATE * gradient / Math.sqrt(squares[word] + 1e-6);
    }
    weights[bias] -= BIAS_RATE * error;
  }

  private static int[] shuffled(int count, SplittableRandom random) {
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      int other = random.nextInt(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }
}
