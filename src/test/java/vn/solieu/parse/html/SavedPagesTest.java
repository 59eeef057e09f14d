package vn.solieu.parse.html;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.solieu.model.Article;
import vn.solieu.model.RawDocument;
import vn.solieu.parse.ArticleParser;
import vn.solieu.rules.RuleFiles;

/**
 * Real pages in many languages, when they are at hand: of the segments that belong to an article
 * and of those that do not, how many are told apart. The floor only rises.
 *
 * <p>The trees of {@code page/line-trees.csv} were learned from these very pages: what is reached
 * on pages not learned from, {@link LineTraining} says.
 */
class SavedPagesTest {
  private static final Path PAGES = Path.of("../shared/pages");
  private static final double FLOOR = 0.965;

  private final ArticleParser parser = new ArticleParser(RuleFiles.ofClassPath());

  @Test
  void bodiesAreToldFromFurniture() throws IOException {
    assumeTrue(Files.exists(PAGES.resolve("pages.tar.xz")), "no ../shared/pages");
    JsonNode expectations =
        JsonMapper.builder().build().readTree(Files.readString(PAGES.resolve("expectations.json")));
    Map<String, String> texts = texts();
    SegmentScore score = new SegmentScore();
    for (String name : expectations.propertyNames()) {
      score.add(expectations.get(name), texts.getOrDefault(name, ""));
    }
    System.out.println("saved pages: " + score);
    assertTrue(score.f1() >= FLOOR, score.toString());
  }

  private Map<String, String> texts() throws IOException {
    Map<String, String> texts = new HashMap<>();
    try (InputStream file = Files.newInputStream(PAGES.resolve("pages.tar.xz"));
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(file))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile()) {
          String name = Objects.toString(Path.of(entry.getName()).getFileName());
          for (Article article :
              parser.parse(RawDocument.of(name, tar.readAllBytes())).articles()) {
            texts.put(name, article.text());
          }
        }
      }
    }
    return texts;
  }
}
