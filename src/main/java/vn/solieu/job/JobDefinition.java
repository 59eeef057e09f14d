package vn.solieu.job;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * What {@code jobs/<name>.yml} says. Unknown keys and wrong kinds of values are errors with file
 * and line.
 *
 * @param description what the job is for
 * @param inputs files and folders, relative to the project's folder
 * @param sources ids of the sources to fetch from, or {@code all}; a job has inputs or sources
 * @param report folder below what runs write where the static site goes after the run; empty for
 *     none
 */
public record JobDefinition(
    String description, List<String> inputs, List<String> sources, String report) {
  private static final List<String> KEYS =
      List.of("description", "inputs", "sources", "size", "report");

  /** How much there is to do; the launcher has Java start quickly for a small job. */
  private static final List<String> SIZES = List.of("small", "large");

  /** What stands in {@code sources} for every source there is. */
  public static final String ALL = "all";

  public JobDefinition {
    inputs = List.copyOf(inputs);
    sources = List.copyOf(sources);
  }

  /** The file is not as it must be; the message has file and line. */
  public static final class Invalid extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Invalid(Path file, int line, String problem) {
      super(file + (line > 0 ? ":" + line : "") + ": " + problem);
    }
  }

  /** Reads {@code file}. */
  public static JobDefinition read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      Node root = new Yaml(new LoaderOptions()).compose(reader);
      return new Keys(file, root).definition();
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      throw new Invalid(file, mark == null ? 0 : mark.getLine() + 1, e.getProblem());
    }
  }

  /** The inputs as paths below {@code folder}. */
  public List<Path> inputsIn(Path folder) {
    return inputs.stream().map(folder::resolve).toList();
  }

  private static final class Keys {
    private final Path file;
    private final Map<String, Node> values = new TreeMap<>();

    Keys(Path file, Node root) {
      this.file = file;
      if (!(root instanceof MappingNode mapping)) {
        throw new Invalid(file, 1, "keys with values expected: " + KEYS);
      }
      for (NodeTuple tuple : mapping.getValue()) {
        values.put(text(tuple.getKeyNode()), tuple.getValueNode());
        refuseUnknown(tuple.getKeyNode());
      }
    }

    JobDefinition definition() {
      List<String> inputs = values.containsKey("inputs") ? texts(value("inputs")) : List.of();
      List<String> sources = values.containsKey("sources") ? texts(value("sources")) : List.of();
      Node size = values.get("size");
      if (size != null && !SIZES.contains(text(size))) {
        throw invalid(size, "size is one of " + String.join(", ", SIZES));
      }
      if (inputs.isEmpty() == sources.isEmpty()) {
        throw new Invalid(file, 1, "needs either inputs or sources");
      }
      return new JobDefinition(text(value("description")), inputs, sources, report());
    }

    private String report() {
      if (!values.containsKey("report")) {
        return "";
      }
      String folder = text(value("report"));
      // It is replaced as a whole, so it may lie nowhere else than below what runs write.
      if (!folder.matches("[A-Za-z0-9_-]+")) {
        throw invalid(value("report"), "a folder's name of letters, digits, - and _ expected");
      }
      return folder;
    }

    private void refuseUnknown(Node key) {
      if (!KEYS.contains(text(key))) {
        throw invalid(key, "unknown key " + text(key) + "; known: " + String.join(", ", KEYS));
      }
    }

    private Node value(String key) {
      Node value = values.get(key);
      if (value == null) {
        throw new Invalid(file, 1, "no " + key);
      }
      return value;
    }

    private String text(Node node) {
      if (node instanceof ScalarNode scalar) {
        return scalar.getValue();
      }
      throw invalid(node, "a text expected");
    }

    private List<String> texts(Node node) {
      if (!(node instanceof SequenceNode sequence)) {
        throw invalid(node, "a list expected");
      }
      List<String> texts = new ArrayList<>();
      sequence.getValue().forEach(item -> texts.add(text(item)));
      return List.copyOf(texts);
    }

    private Invalid invalid(Node node, String problem) {
      return new Invalid(file, node.getStartMark().getLine() + 1, problem);
    }
  }
}
