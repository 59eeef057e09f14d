package vn.solieu.rules.source;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import vn.solieu.rules.RuleException;

/**
 * A YAML mapping read strictly: unknown and doubled keys and values of another kind are errors with
 * file and line. Only the tree of nodes is built, so that no file can name a Java class.
 */
final class YamlMap {
  private final String file;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();

  private YamlMap(String file, Node node, List<String> known) {
    this.file = file;
    this.line = lineOf(node);
    if (!(node instanceof MappingNode mapping)) {
      throw error("keys with values expected: " + known);
    }
    for (NodeTuple tuple : mapping.getValue()) {
      add(tuple, known);
    }
  }

  private void add(NodeTuple tuple, List<String> known) {
    String key = text(tuple.getKeyNode());
    int at = lineOf(tuple.getKeyNode());
    if (!known.isEmpty() && !known.contains(key)) {
      throw new RuleException(file, at, "unknown key '" + key + "'; known are " + known);
    }
    if (values.put(key, tuple.getValueNode()) != null) {
      throw new RuleException(file, at, "key '" + key + "' stands twice");
    }
  }

  /** Reads the whole of {@code yaml}, the content of {@code file}. */
  static YamlMap read(String file, String yaml, List<String> known) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
      if (root == null) {
        throw new RuleException(file, 0, "is empty; expected the keys " + known);
      }
      return new YamlMap(file, root, known);
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      throw new RuleException(file, mark == null ? 0 : mark.getLine() + 1, e.getProblem());
    }
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  String text(String key) {
    return find(key).orElseThrow(() -> error("has no '" + key + "'"));
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(values.get(key)).map(this::text);
  }

  /** The texts of a list; none when the key is not there. */
  List<String> texts(String key) {
    return items(key).stream().map(this::text).toList();
  }

  /** The mappings of a list; none when the key is not there. */
  List<YamlMap> maps(String key, List<String> known) {
    return items(key).stream().map(item -> new YamlMap(file, item, known)).toList();
  }

  /** The mapping under a key; an empty one when the key is not there. */
  YamlMap map(String key, List<String> known) {
    Node value = values.get(key);
    return value == null
        ? new YamlMap(file, new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK), known)
        : new YamlMap(file, value, known);
  }

  /** The mapping under a key whose keys are free, as texts. */
  Map<String, String> textsByKey(String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    YamlMap map = map(key, List.of());
    map.values.forEach((name, value) -> texts.put(name, map.text(value)));
    return texts;
  }

  int integer(String key, int otherwise, int least, int most) {
    String text = find(key).orElse(Integer.toString(otherwise));
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw error(key, "is not a whole number: " + text);
    }
    throw error(key, "is not from " + least + " to " + most + ": " + text);
  }

  boolean flag(String key) {
    String text = find(key).orElse("no");
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "true" -> true;
      case "no", "false" -> false;
      default -> throw error(key, "is neither yes nor no: " + text);
    };
  }

  RuleException error(String key, String problem) {
    Node value = values.get(key);
    int at = value == null ? line : lineOf(value);
    return new RuleException(file, at, "'" + key + "' " + problem);
  }

  RuleException error(String problem) {
    return new RuleException(file, line, problem);
  }

  private List<Node> items(String key) {
    Node value = values.get(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof SequenceNode sequence) {
      return new ArrayList<>(sequence.getValue());
    }
    throw error(key, "must be a list");
  }

  private String text(Node node) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    throw new RuleException(file, lineOf(node), "a text expected");
  }

  private static int lineOf(Node node) {
    Mark mark = node.getStartMark();
    return mark == null ? 0 : mark.getLine() + 1;
  }
}
