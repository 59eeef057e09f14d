package vn.solieu.rules;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

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
  public List<String> list(String folder) throws IOException {
    URL url = ClassPathRuleFiles.class.getClassLoader().getResource(display(folder));
    if (url == null) {
      return List.of();
    }
    URLConnection connection = url.openConnection();
    return connection instanceof JarURLConnection jar
        ? namesIn(jar, display(folder) + "/").map(name -> folder + "/" + name).toList()
        : DirectoryRuleFiles.namesIn(directory(url)).stream()
            .map(name -> folder + "/" + name)
            .toList();
  }

  private static Stream<String> namesIn(JarURLConnection jar, String prefix) throws IOException {
    return jar.getJarFile().stream()
        .map(entry -> entry.getName())
        .filter(name -> name.startsWith(prefix) && name.length() > prefix.length())
        .map(name -> name.substring(prefix.length()))
        .filter(name -> name.indexOf('/') < 0)
        .sorted();
  }

  private static Path directory(URL url) throws IOException {
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IOException(url + " is no folder", e);
    }
  }

  @Override
  public String display(String path) {
    return "data/" + path;
  }
}
