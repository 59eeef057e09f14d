package vn.solieu.rules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A learned sum of small decision trees (gradient boosting: J. H. Friedman, Greedy Function
 * Approximation, 2001), from a table with a tree in each row. Its nodes stand in the order in which
 * one walks them: {@code length<=3.4|=0.2|phrase<=0.5|=0.1|=-0.7} asks for the length, adds 0.2
 * when it is at most 3.4, and asks for the phrase otherwise.
 */
public final class BoostedTrees implements Serializable {
  private static final CsvColumns COLUMNS = CsvColumns.filled("tree", "nodes").key("tree");
  private static final String QUESTION = "<=";
  private static final int DEEPEST = 12;

  private final TreeLayout layout;
  private final List<String> names;

  private BoostedTrees(List<TreeNode> trees, List<String> names) {
    this.layout = new TreeLayout(trees, names.size());
    this.names = List.copyOf(names);
  }

  /**
   * Reads the table {@code path} strictly, whatever its features are called: {@link #names} tells.
   */
  public static BoostedTrees read(RuleFiles files, String path) {
    Set<String> names = new TreeSet<>();
    for (CsvRow row : CsvTable.read(files, path, COLUMNS).rows()) {
      for (String node : row.list("nodes")) {
        int question = node.indexOf(QUESTION);
        if (question > 0) {
          names.add(node.substring(0, question));
        }
      }
    }
    return read(files, path, List.copyOf(names));
  }

  /**
   * Reads the table {@code path} strictly.
   *
   * @param names what the places of the values are called that {@link #score} is given
   */
  public static BoostedTrees read(RuleFiles files, String path, List<String> names) {
    List<TreeNode> trees = new ArrayList<>();
    for (CsvRow row : CsvTable.read(files, path, COLUMNS).rows()) {
      trees.add(new Reader(row, names).read());
    }
    return new BoostedTrees(trees, names);
  }

  /** What the values that {@link #score} is given are called, in their order. */
  public List<String> names() {
    return names;
  }

  /** The sum over all trees: log odds, positive for yes. */
  public double score(float[] values) {
    return layout.score(values);
  }

  /**
   * The sum over all trees where it is more than {@code floor}, and otherwise some number that is
   * not: for those who need no more than that, and several times as fast where it is far from it.
   */
  public double scoreAbove(float[] values, double floor) {
    return layout.scoreAbove(values, floor);
  }

  /** Reads one row. */
  private static final class Reader {
    private final CsvRow row;
    private final List<String> names;
    private final List<String> nodes;
    private int at;

    Reader(CsvRow row, List<String> names) {
      this.row = row;
      this.names = names;
      this.nodes = row.list("nodes");
    }

    TreeNode read() {
      TreeNode tree = read(0);
      if (at != nodes.size()) {
        throw row.error("'nodes' has more nodes than its tree");
      }
      return tree;
    }

    /** Reads the subtree that begins at the next node. */
    private TreeNode read(int depth) {
      if (at >= nodes.size() || depth > DEEPEST) {
        throw row.error("'nodes' ends within its tree, or the tree is too deep");
      }
      String node = nodes.get(at++);
      int question = node.indexOf(QUESTION);
      if (question < 0) {
        return TreeNode.leaf(number(node.startsWith("=") ? node.substring(1) : ""));
      }
      int feature = names.indexOf(node.substring(0, question));
      if (feature < 0) {
        throw row.error("'nodes' asks for an unknown feature: " + node);
      }
      float threshold = number(node.substring(question + QUESTION.length()));
      return new TreeNode(feature, threshold, read(depth + 1), read(depth + 1));
    }

    private float number(String text) {
      try {
        float number = Float.parseFloat(text);
        if (Float.isFinite(number)) {
          return number;
        }
      } catch (NumberFormatException e) {
        throw row.error("'nodes' has a node without a number: '" + text + "'");
      }
      throw row.error("'nodes' has a number that is none: " + text);
    }
  }
}
