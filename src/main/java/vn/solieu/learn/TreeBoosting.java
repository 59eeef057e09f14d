package vn.solieu.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Learns a sum of decision trees for yes or no by gradient boosting (Friedman 2001) with the second
 * order step of Newton, on features cut into bins. The same input and seed give the same trees.
 */
public final class TreeBoosting {
  private static final double SMOOTHING = 2;
  private static final double LEAST_GAIN = 1e-3;
  private static final int BINS = 32;

  /**
   * How trees are grown.
   *
   * @param trees how many
   * @param depth questions above a leaf, at most
   * @param rate share of a leaf's step that is taken
   * @param leastWeight of the examples on either side of a question
   * @param rows share of the examples that a tree sees
   * @param columns share of the features that a tree may ask for
   */
  public record Settings(
      int trees, int depth, double rate, double leastWeight, double rows, double columns) {}

  /**
   * One thing to learn from: its features, whether yes, how much it counts, the log odds before.
   */
  public record Example(float[] values, boolean yes, double weight, double start) {}

  /** A node: a question with two ways on, or a leaf ({@code feature} -1). */
  public record Node(int feature, float threshold, double value, List<Node> next) {
    /** What the tree adds to the log odds. */
    public double score(float[] values) {
      if (feature < 0) {
        return value;
      }
      return next.get(values[feature] <= threshold ? 0 : 1).score(values);
    }

    /** The nodes as {@code BoostedTrees} reads them. */
    public String written(List<String> names) {
      if (feature < 0) {
        return String.format(Locale.ROOT, "=%.4f", value);
      }
      return names.get(feature)
          + "<="
          + Float.toString(threshold)
          + "|"
          + next.get(0).written(names)
          + "|"
          + next.get(1).written(names);
    }
  }

  private final List<Example> examples;
  private final Settings settings;
  private final float[][] edges;
  private final byte[][] bins;
  private final double[] first;
  private final double[] second;
  private final double[] odds;
  private final SplittableRandom random;

  private TreeBoosting(List<Example> examples, Settings settings, long seed) {
    this.examples = examples;
    this.settings = settings;
    this.random = new SplittableRandom(seed);
    int features = examples.get(0).values().length;
    edges = new float[features][];
    bins = new byte[features][examples.size()];
    for (int feature = 0; feature < features; feature++) {
      edges[feature] = edges(feature);
      for (int i = 0; i < examples.size(); i++) {
        bins[feature][i] = (byte) bin(edges[feature], examples.get(i).values()[feature]);
      }
    }
    first = new double[examples.size()];
    second = new double[examples.size()];
    odds = examples.stream().mapToDouble(Example::start).toArray();
  }

  /** The trees learned from {@code examples}. */
  public static List<Node> learn(List<Example> examples, Settings settings, long seed) {
    TreeBoosting boosting = new TreeBoosting(examples, settings, seed);
    List<Node> trees = new ArrayList<>();
    for (int i = 0; i < settings.trees(); i++) {
      trees.add(boosting.next());
    }
    return trees;
  }

  private float[] edges(int feature) {
    float[] sorted = new float[examples.size()];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = examples.get(i).values()[feature];
    }
    Arrays.sort(sorted);
    float[] cuts = new float[BINS - 1];
    int count = 0;
    for (int i = 1; i < BINS; i++) {
      float cut = sorted[(int) ((long) i * (sorted.length - 1) / BINS)];
      if (cut < sorted[sorted.length - 1] && (count == 0 || cut > cuts[count - 1])) {
        cuts[count++] = cut;
      }
    }
    return Arrays.copyOf(cuts, count);
  }

  /** Number of the first edge that {@code value} does not pass. */
  private static int bin(float[] edges, float value) {
    int bin = 0;
    while (bin < edges.length && value > edges[bin]) {
      bin++;
    }
    return bin;
  }

  private Node next() {
    for (int i = 0; i < odds.length; i++) {
      Example example = examples.get(i);
      double p = 1 / (1 + Math.exp(-odds[i]));
      first[i] = example.weight() * ((example.yes() ? 1 : 0) - p);
      second[i] = example.weight() * p * (1 - p) + 1e-6;
    }
    int[] rows = random(examples.size(), settings.rows());
    Node tree = grow(rows, random(edges.length, settings.columns()), 0);
    for (int i = 0; i < odds.length; i++) {
      odds[i] += tree.score(examples.get(i).values());
    }
    return tree;
  }

  private int[] random(int count, double share) {
    return java.util.stream.IntStream.range(0, count)
        .filter(i -> random.nextDouble() < share)
        .toArray();
  }

  private Node grow(int[] rows, int[] columns, int depth) {
    Cut cut = depth == settings.depth() ? null : best(rows, columns);
    if (cut == null) {
      return new Node(
          -1, 0, settings.rate() * sum(rows, first) / (sum(rows, second) + SMOOTHING), List.of());
    }
    byte[] column = bins[cut.feature()];
    int[] left = Arrays.stream(rows).filter(i -> column[i] <= cut.bin()).toArray();
    int[] right = Arrays.stream(rows).filter(i -> column[i] > cut.bin()).toArray();
    return new Node(
        cut.feature(),
        edges[cut.feature()][cut.bin()],
        0,
        List.of(grow(left, columns, depth + 1), grow(right, columns, depth + 1)));
  }

  private record Cut(int feature, int bin, double gain) {}

  private @Nullable Cut best(int[] rows, int[] columns) {
    Cut best = null;
    for (int feature : columns) {
      Cut cut = best(rows, feature);
      if (cut != null && (best == null || cut.gain() > best.gain())) {
        best = cut;
      }
    }
    return best;
  }

  private @Nullable Cut best(int[] rows, int feature) {
    double[][] sums = new double[3][BINS + 1];
    for (int i : rows) {
      int bin = bins[feature][i];
      sums[0][bin] += first[i];
      sums[1][bin] += second[i];
      sums[2][bin] += examples.get(i).weight();
    }
    double[] all = Arrays.stream(sums).mapToDouble(s -> Arrays.stream(s).sum()).toArray();
    double[] left = new double[3];
    Cut best = null;
    for (int bin = 0; bin < edges[feature].length; bin++) {
      for (int k = 0; k < 3; k++) {
        left[k] += sums[k][bin];
      }
      double gain =
          part(left[0], left[1]) + part(all[0] - left[0], all[1] - left[1]) - part(all[0], all[1]);
      boolean enough =
          left[2] >= settings.leastWeight() && all[2] - left[2] >= settings.leastWeight();
      if (enough && gain > (best == null ? LEAST_GAIN : best.gain())) {
        best = new Cut(feature, bin, gain);
      }
    }
    return best;
  }

  private static double part(double first, double second) {
    return first * first / (second + SMOOTHING);
  }

  private static double sum(int[] rows, double[] values) {
    return Arrays.stream(rows).mapToDouble(i -> values[i]).sum();
  }
}
