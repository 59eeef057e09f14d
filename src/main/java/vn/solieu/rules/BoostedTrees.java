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
  private static final int LEAF = -1;
  private static final int DEEPEST = 12;

  private final List<Tree> trees;

  /**
   * Nodes in the order of walking.
   *
   * @param features what each node asks for, {@code LEAF} for a leaf
   * @param numbers the threshold, or the leaf's value
   * @param others where the answer "more" goes on; "at most" goes on at the next node
   */
  private record Tree(int[] features, float[] numbers, int[] others) implements Serializable {
    float value(float[] values) {
      int node = 0;
      while (features[node] != LEAF) {
        node = values[features[node]] <= numbers[node] ? node + 1 : others[node];
      }
      return numbers[node];
    }
  }

  private final List<String> names;

  private BoostedTrees(List<Tree> trees, List<String> names) {
    this.trees = List.copyOf(trees);
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
    List<Tree> trees = new ArrayList<>();
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
    double sum = 0;
    for (Tree tree : trees) {
      sum += tree.value(values);
    }
    return sum;
  }

  /** Reads one row. */
  private static final class Reader {
    private final CsvRow row;
    private final List<String> names;
    private final List<String> nodes;
    private final int[] features;
    private final float[] numbers;
    private final int[] others;

    Reader(CsvRow row, List<String> names) {
      this.row = row;
      this.names = names;
      this.nodes = row.list("nodes");
      this.features = new int[nodes.size()];
      this.numbers = new float[nodes.size()];
      this.others = new int[nodes.size()];
    }

    Tree read() {
      if (read(0, 0) != nodes.size()) {
        throw row.error("'nodes' has more nodes than its tree");
      }
      return new Tree(features, numbers, others);
    }

    /** Reads the subtree at {@code at}; returns where the next one begins. */
    private int read(int at, int depth) {
      if (at >= nodes.size() || depth > DEEPEST) {
        throw row.error("'nodes' ends within its tree, or the tree is too deep");
      }
      String node = nodes.get(at);
      int question = node.indexOf(QUESTION);
      if (question < 0) {
        features[at] = LEAF;
        numbers[at] = number(node.startsWith("=") ? node.substring(1) : "");
        return at + 1;
      }
      features[at] = names.indexOf(node.substring(0, question));
      if (features[at] < 0) {
        throw row.error("'nodes' asks for an unknown feature: " + node);
      }
      numbers[at] = number(node.substring(question + QUESTION.length()));
      others[at] = read(at + 1, depth + 1);
      return read(others[at], depth + 1);
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
