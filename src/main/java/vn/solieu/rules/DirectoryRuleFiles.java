package vn.solieu.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

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
  public List<String> list(String folder) throws IOException {
    return namesIn(directory.resolve(folder)).stream().map(name -> folder + "/" + name).toList();
  }

  /** The names of the plain files in {@code folder}, sorted. */
  static List<String> namesIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> String.valueOf(file.getFileName()))
          .sorted()
          .toList();
    }
  }

  @Override
  public String display(String path) {
    return directory.resolve(path).toString();
  }
}
