package vn.solieu.rules;

import org.jspecify.annotations.Nullable;

/**
 * A node of a decision tree as it was read: a question with two subtrees, or a leaf with none.
 *
 * @param feature the place of the value that is asked for; 0 in a leaf
 * @param number up to what the value leads to {@code less}; the value of a leaf
 * @param less where the answer is "at most"
 * @param more where it is "more"
 */
record TreeNode(int feature, float number, @Nullable TreeNode less, @Nullable TreeNode more) {
  static TreeNode leaf(float value) {
    return new TreeNode(0, value, null, null);
  }

  /** How many questions lead to its farthest leaf. */
  int depth() {
    return less == null || more == null ? 0 : 1 + Math.max(less.depth(), more.depth());
  }
}
