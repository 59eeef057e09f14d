package vn.solieu.rules;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decision trees laid out to be walked without a branch: each is complete, the children of node
 * {@code n} are {@code 2n + 1} and {@code 2n + 2}, and a leaf that stands high is repeated below.
 * So a processor walks several trees at once and guesses nothing. Immutable.
 */
final class TreeLayout implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Between two looks at whether the rest can still change anything. */
  private static final int TREES_AT_ONCE = 10;

  private static final double ROUNDING = 1e-6; // of sums of some hundred values

  private final int features;
  private final int[] depths;
  private final int[] firstQuestion; // of each tree
  private final long[] questions; // the threshold as an ordered integer, then the feature
  private final int[] firstLeaf; // of each tree
  private final float[] leaves;
  private final double[] most; // that the trees from each one on can add

  /** The layout of {@code trees}, which ask for the first {@code features} values. */
  TreeLayout(List<TreeNode> trees, int features) {
    this.features = features;
    depths = trees.stream().mapToInt(TreeNode::depth).toArray();
    firstQuestion = new int[trees.size() + 1];
    firstLeaf = new int[trees.size() + 1];
    for (int tree = 0; tree < depths.length; tree++) {
      firstLeaf[tree + 1] = firstLeaf[tree] + (1 << depths[tree]);
      firstQuestion[tree + 1] = firstQuestion[tree] + (1 << depths[tree]) - 1;
    }
    questions = new long[firstQuestion[depths.length]];
    leaves = new float[firstLeaf[depths.length]];
    most = new double[depths.length + 1];
    for (int tree = depths.length - 1; tree >= 0; tree--) {
      place(trees.get(tree), tree, 0, depths[tree]);
      most[tree] = most[tree + 1] + largestLeaf(tree);
    }
  }

  private void place(@Nullable TreeNode node, int tree, int at, int below) {
    if (node == null) {
      return;
    }
    int inner = (1 << depths[tree]) - 1;
    if (below == 0) {
      leaves[firstLeaf[tree] + at - inner] = node.number();
      return;
    }
    boolean leaf = node.less() == null;
    questions[firstQuestion[tree] + at] =
        (long) ordered(leaf ? Float.POSITIVE_INFINITY : node.number()) << 32 | node.feature();
    place(leaf ? node : node.less(), tree, 2 * at + 1, below - 1);
    place(leaf ? node : node.more(), tree, 2 * at + 2, below - 1);
  }

  private double largestLeaf(int tree) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int leaf = firstLeaf[tree]; leaf < firstLeaf[tree + 1]; leaf++) {
      largest = Math.max(largest, leaves[leaf]);
    }
    return largest;
  }

  /** An integer that stands to others as {@code value} does to theirs; both zeros are one. */
  private static int ordered(float value) {
    int bits = Float.floatToIntBits(value + 0.0f);
    return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
  }

  double score(float[] values) {
    return scoreAbove(values, Double.NEGATIVE_INFINITY);
  }

  /** The sum over all trees, or less than {@code floor} as soon as it cannot be more. */
  double scoreAbove(float[] values, double floor) {
    int[] ordered = new int[features];
    for (int i = 0; i < features; i++) {
      ordered[i] = ordered(values[i]);
    }
    double sum = 0;
    int tree = 0;
    while (tree < depths.length) {
      int last = Math.min(depths.length, tree + TREES_AT_ONCE);
      for (; tree < last; tree++) {
        sum += value(tree, ordered);
      }
      if (sum + most[tree] < floor - ROUNDING) {
        return Double.NEGATIVE_INFINITY;
      }
    }
    return sum;
  }

  private float value(int tree, int[] ordered) {
    int first = firstQuestion[tree];
    int node = 0;
    for (int depth = depths[tree]; depth > 0; depth--) {
      long question = questions[first + node];
      long threshold = question >> 32;
      // The sign of the difference is 1 where the value is more than the threshold.
      node = 2 * node + 1 + (int) ((threshold - ordered[(int) question]) >>> 63);
    }
    return leaves[firstLeaf[tree] + node - (1 << depths[tree]) + 1];
  }
}
