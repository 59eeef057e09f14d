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
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
    URL found = getClass().getResource("/sources/" + name(source, version) + "/page.html");
    Path page = Path.of(Objects.requireNonNull(found, "no page").toURI());
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
    assertTrue(article.text().contains("Theo số liệu vừa được công bố"), article.text());
    assertTrue(article.text().contains("Trong thời gian tới"), article.text());
    assertFalse(article.text().contains("Bài khác cùng mục"), article.text());
    assertFalse(article.text().contains("Giá rau"), article.text());
    assertEquals(LocalDate.of(2025, 9, 15), article.publishedOn());
  }
}
