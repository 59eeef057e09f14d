package vn.solieu.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.solieu.model.Article;
import vn.solieu.model.RawDocument;
import vn.solieu.rules.RuleFiles;

/**
 * Every folder of {@code articles/<source>/<date>-<slug>}: the page gives what is expected of it.
 */
class ArticleFixturesTest {
  private final ArticleParser parser = new ArticleParser(RuleFiles.ofClassPath());
  private final JsonMapper json = JsonMapper.builder().build();

  @TestFactory
  Stream<DynamicTest> pages() throws IOException, URISyntaxException {
    URL found = Objects.requireNonNull(getClass().getResource("/articles"));
    Path root = Path.of(found.toURI());
    List<Path> folders = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      files.filter(file -> file.endsWith("page.html")).sorted().forEach(folders::add);
    }
    assertFalse(folders.isEmpty(), "no fixture was found");
    return folders.stream()
        .map(page -> DynamicTest.dynamicTest(root.relativize(page).toString(), () -> check(page)));
  }

  private void check(Path page) throws IOException {
    Map<String, Object> capture =
        new Yaml().load(Files.readString(page.resolveSibling("capture.yml")));
    String url = Objects.toString(capture.get("url"));
    RawDocument raw =
        new RawDocument(url, Files.readAllBytes(page), "text/html", url, null, null, null);
    Article article = parser.parse(raw).articles().get(0);
    JsonNode expected = json.readTree(Files.readString(page.resolveSibling("expected.json")));
    List<String> lines = new ArrayList<>();
    expected.get("lines").forEach(line -> lines.add(line.asString()));
    assertEquals(lines, article.text().lines().toList());
    assertEquals(text(expected, "title"), article.title());
    assertEquals(text(expected, "author"), article.author());
    assertEquals(text(expected, "published_on"), Objects.toString(article.publishedOn(), null));
    assertEquals(text(expected, "modified_on"), Objects.toString(article.modifiedOn(), null));
    assertEquals(text(expected, "language"), article.language());
    assertEquals(expected.get("tables").asInt(), article.tables().size());
  }

  private static @Nullable String text(JsonNode node, String name) {
    return node.get(name).isNull() ? null : node.get(name).asString();
  }
}
