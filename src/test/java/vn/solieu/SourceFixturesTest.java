package vn.solieu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;
import vn.solieu.fetch.discover.AddressForm;
import vn.solieu.fetch.http.WebAddress;
import vn.solieu.model.Article;
import vn.solieu.model.RawDocument;
import vn.solieu.pipeline.DocumentPipeline;
import vn.solieu.rules.AreaTable;
import vn.solieu.rules.PublisherTable;
import vn.solieu.rules.RuleFiles;
import vn.solieu.rules.source.PageSelectors;
import vn.solieu.rules.source.SourceDefinition;
import vn.solieu.rules.source.SourceTable;

/**
 * Each version of the selectors of each source has a page in its markup, written for this test,
 * whose address is taken and whose parts they find.
 */
class SourceFixturesTest {
  private static final RuleFiles FILES = RuleFiles.ofClassPath();
  private final DocumentPipeline pipeline = DocumentPipeline.ofDefaultRules();

  @TestFactory
  Stream<DynamicTest> everyVersionOfEverySource() {
    PublisherTable publishers = PublisherTable.read(FILES, AreaTable.read(FILES));
    SourceTable table = SourceTable.read(FILES, SourceTable.FOLDER, publishers);
    assertTrue(table.list().size() >= 17);
    return table.list().stream()
        .flatMap(
            source -> {
              assertFalse(source.selectors().isEmpty(), source.id());
              return source.selectors().stream()
                  .map(v -> DynamicTest.dynamicTest(name(source, v), () -> check(source, v)));
            });
  }

  private static String name(SourceDefinition source, PageSelectors version) {
    LocalDate until = version.validUntil();
    return until == null ? source.id() : source.id() + "-until-" + until;
  }

  private void check(SourceDefinition source, PageSelectors version)
      throws IOException, URISyntaxException {
    String folder = "src/test/resources/sources/" + name(source, version);
    URL found = getClass().getResource("/sources/" + name(source, version) + "/page.html");
    Path page = Path.of(Objects.requireNonNull(found, "no " + folder + "/page.html").toURI());
    Map<String, Object> capture =
        new Yaml().load(Files.readString(page.resolveSibling("capture.yml")));
    String url = String.valueOf(capture.get("url"));
    assertInstanceOf(
        AddressForm.Decision.Take.class,
        new AddressForm(source).decide(WebAddress.parse(url).orElseThrow()));
    RawDocument raw =
        new RawDocument(url, Files.readAllBytes(page), "text/html", url, null, null, null);
    Article article = pipeline.parse(raw).articles().get(0);
    assertEquals("source." + source.id() + ".body", article.rules().get("text"));
    assertEquals(capture.get("title"), article.title());
    assertEquals(capture.get("published_on"), midnight(article.publishedOn()));
    words(capture, "contains").forEach(w -> assertTrue(article.text().contains(w), w));
    words(capture, "lacks").forEach(w -> assertFalse(article.text().contains(w), w));
  }

  // A day in YAML is a Date of its first moment in UTC.
  private static @Nullable Date midnight(@Nullable LocalDate day) {
    return day == null ? null : Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static List<String> words(Map<String, Object> capture, String key) {
    List<?> words = (List<?>) Objects.requireNonNull(capture.get(key), key + " is missing");
    return words.stream().map(String::valueOf).toList();
  }
}
