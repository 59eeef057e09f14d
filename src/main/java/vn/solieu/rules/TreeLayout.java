package vn.solieu.rules;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decision trees laid out to be walked without a branch: all are complete and of one depth, the
 * children of node {@code n} are {@code 2n + 1} and {@code 2n + 2}, and a leaf that stands high is
 * repeated below. Four are walked side by side, so a processor waits for none and guesses nothing.
 * Immutable.
 */
final class TreeLayout implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int SIDE_BY_SIDE = 4;

  /** Between two looks at whether the rest can still change anything. */
  private static final int TREES_AT_ONCE = 2 * SIDE_BY_SIDE;

  private static final double ROUNDING = 1e-6; // of sums of some hundred values

  private final int features;
  private final int trees;
  private final int depth; // of all trees
  private final int inner; // nodes of a tree that ask
  private final long[] questions; // the threshold as an ordered integer, then the feature
  private final float[] leaves;
  private final double[] most; // that the trees from each one on can add

  /** The layout of {@code all}, which ask for the first {@code features} values. */
  TreeLayout(List<TreeNode> all, int features) {
    this.features = features;
    trees = all.size();
    depth = all.stream().mapToInt(TreeNode::depth).max().orElse(0);
    inner = (1 << depth) - 1;
    questions = new long[trees * inner];
    leaves = new float[trees << depth];
    most = new double[trees + 1];
    for (int tree = trees - 1; tree >= 0; tree--) {
      place(all.get(tree), tree, 0, depth);
      most[tree] = most[tree + 1] + largestLeaf(tree);
    }
  }

  private void place(@Nullable TreeNode node, int tree, int at, int below) {
    if (node == null) {
      return;
    }
    if (below == 0) {
      leaves[(tree << depth) + at - inner] = node.number();
      return;
    }
    boolean leaf = node.less() == null;
    questions[tree * inner + at] =
        (long) ordered(leaf ? Float.POSITIVE_INFINITY : node.number()) << 32 | node.feature();
    place(leaf ? node : node.less(), tree, 2 * at + 1, below - 1);
    place(leaf ? node : node.more(), tree, 2 * at + 2, below - 1);
  }

  private double largestLeaf(int tree) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int leaf = tree << depth; leaf < tree + 1 << depth; leaf++) {
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
    while (tree + TREES_AT_ONCE <= trees) {
      sum = withFour(sum, tree, ordered);
      sum = withFour(sum, tree + SIDE_BY_SIDE, ordered);
      tree += TREES_AT_ONCE;
      if (sum + most[tree] < floor - ROUNDING) {
        return Double.NEGATIVE_INFINITY;
      }
    }
    for (; tree < trees; tree++) {
      sum += value(tree, ordered);
    }
    return sum;
  }

  /** {@code sum} with the values of four trees, added in their order. */
  private double withFour(double sum, int tree, int[] ordered) {
    int first = tree * inner;
    int second = first + inner;
    int third = second + inner;
    int fourth = third + inner;
    int a = 0;
    int b = 0;
    int c = 0;
    int d = 0;
    for (int below = 0; below < depth; below++) {
      a = next(a, questions[first + a], ordered);
      b = next(b, questions[second + b], ordered);
      c = next(c, questions[third + c], ordered);
      d = next(d, questions[fourth + d], ordered);
    }
    int leaf = (tree << depth) - inner;
    double all = sum + leaves[leaf + a];
    all += leaves[leaf + (1 << depth) + b];
    all += leaves[leaf + (2 << depth) + c];
    return all + leaves[leaf + (3 << depth) + d];
  }

  private float value(int tree, int[] ordered) {
    int first = tree * inner;
    int node = 0;
    for (int below = 0; below < depth; below++) {
      node = next(node, questions[first + node], ordered);
    }
    return leaves[(tree << depth) + node - inner];
  }

  /** The child to go to; the sign of the difference is 1 where the value is above the threshold. */
  private static int next(int node, long question, int[] ordered) {
    return 2 * node + 1 + (int) (((question >> 32) - ordered[(int) question]) >>> 63);
  }
}
