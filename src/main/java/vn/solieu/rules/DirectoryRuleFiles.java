package vn.solieu.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Rule files below a directory.
 *
 * @param directory laid out like {@code data/}
 */
record DirectoryRuleFiles(Path directory) implements RuleFiles {
  @Override
  public byte[] read(String path) throws IOException {
    return Files.readAllBytes(directory.resolve(path));
  }

  @Override
  public String display(String path) {
    return directory.resolve(path).toString();
  }
}
