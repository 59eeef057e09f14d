package vn.solieu.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.extract.Extractor;
import vn.solieu.model.Article;
import vn.solieu.model.Observation;
import vn.solieu.rules.RuleBook;
import vn.solieu.rules.RuleFiles;

/** The catalogue grows by rows alone: a made-up indicator is found without a line of code. */
class NewIndicatorTest {
  @TempDir private Path folder;

  @Test
  void readsAnIndicatorThatOnlyRowsDescribe() throws IOException {
    copy(Path.of("data"), folder);
    append(
        "catalogue/indicators.csv",
        "test.robots,society,Test,Số rô-bốt thư viện,Library robots,count,stock,up,Robots in"
            + " libraries");
    append("catalogue/facets.csv", "library_robot,object,clause,no,Library robots");
    append("catalogue/phrases.csv", "library_robot,rô bốt thư viện,rô bốt thư viện,test");
    append(
        "catalogue/rules.csv",
        "test.robots.1,test.robots,count,library_robot,,1,,,0.3,Cả nước có [120] rô bốt thư"
            + " viện.,test");
    Extractor extractor = new Extractor(RuleBook.read(RuleFiles.ofDirectory(folder)));

    List<Observation> found =
        extractor
            .extract(Article.ofText("t", "Đến năm 2025, Lào Cai có 37 rô bốt thư viện."))
            .observations();

    assertEquals(List.of("test.robots"), found.stream().map(Observation::indicator).toList());
    assertEquals("VN-02", found.get(0).place().area());
  }

  private void append(String file, String row) throws IOException {
    Files.writeString(
        folder.resolve(file), row + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.startsWith(from.resolve("sample"))) {
          Path copy = to.resolve(from.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
  }
}
