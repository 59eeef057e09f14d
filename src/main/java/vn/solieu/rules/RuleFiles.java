package vn.solieu.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the rule files are read from: the class path of the built product, or a directory.
 *
 * <p>A path is relative to {@code data/} and uses forward slashes: {@code areas/areas.csv}.
 */
public interface RuleFiles {
  /**
   * The bytes of a rule file.
   *
   * @throws java.nio.file.NoSuchFileException when there is no such file
   */
  byte[] read(String path) throws IOException;

  /**
   * The paths of the files that lie directly in a folder, in the order of their names; none when
   * there is no such folder.
   */
  List<String> list(String folder) throws IOException;

  /** The file as messages show it: {@code data/areas/areas.csv}. */
  String display(String path);

  /** The files that were built into the product. */
  static RuleFiles ofClassPath() {
    return new ClassPathRuleFiles();
  }

  /** The files below a directory that is laid out like {@code data/}. */
  static RuleFiles ofDirectory(Path directory) {
    return new DirectoryRuleFiles(directory);
  }
}
