package vn.solieu.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;

/** Rule files below {@code data/} on the class path. */
record ClassPathRuleFiles() implements RuleFiles {
  @Override
  public byte[] read(String path) throws IOException {
    try (InputStream stream =
        ClassPathRuleFiles.class.getClassLoader().getResourceAsStream(display(path))) {
      if (stream == null) {
        throw new NoSuchFileException(display(path));
      }
      return stream.readAllBytes();
    }
  }

  @Override
  public String display(String path) {
    return "data/" + path;
  }
}
