package vn.solieu.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solieu.model.IssueCode;

class LocalListingTest {
  private static final String HEADER = "file,url,publisher,title,published_on\n";

  @TempDir Path folder;

  @Test
  void walksInTheOrderOfNamesAndLeavesOutWhatIsNoDocument() throws IOException {
    for (String name :
        List.of(
            "b.txt",
            "a.html",
            "sub/c.pdf",
            "z",
            "notes.csv",
            "gold.jsonl",
            ".hidden.txt",
            "news.warc.gz",
            "page.gz")) {
      write(name, "x");
    }
    assertEquals(List.of("a.html", "b.txt", "news.warc.gz", "sub/c.pdf", "z"), names(list(folder)));
  }

  @Test
  void takesAFileThatIsGivenWhateverItsName() throws IOException {
    write("notes.csv", "x");
    assertEquals(List.of("notes.csv"), names(list(folder.resolve("notes.csv"))));
  }

  @Test
  void readsTheManifestOfAFolder() throws IOException {
    write("a.txt", "x");
    write("manifest.csv", "\uFEFF" + HEADER + "a.txt,https://x.vn/a,Báo X,Nhan đề,2025-02-06\n");
    Listed.LocalFile file = (Listed.LocalFile) list(folder).get(0);
    assertEquals("https://x.vn/a", file.described().url());
    assertEquals("Báo X", file.described().publisher());
    assertEquals(LocalDate.of(2025, 2, 6), file.described().publishedOn());
  }

  @Test
  void aManifestThatIsGivenDescribesFilesOfAnyPath() throws IOException {
    write("x/a.txt", "x");
    write("y/b.txt", "x");
    Path manifest = write("about.csv", HEADER + "a.txt,,X,,\nb.txt,,Y,,\n");
    List<Listed> listed = new ArrayList<>();
    new LocalListing(List.of(folder.resolve("x"), folder.resolve("y/b.txt")), Optional.of(manifest))
        .forEach(listed::add);
    assertEquals("X", ((Listed.LocalFile) listed.get(0)).described().publisher());
    assertEquals("Y", ((Listed.LocalFile) listed.get(1)).described().publisher());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'file,url\na.txt,\n'; 1; no column publisher, title, published_on",
        "'file,url,publisher,title,published_on\na.txt,,,,6/2/2025\n'; 2; is not a date",
        "'file,url,publisher,title,published_on\nb.txt,,,,\n'; 2; unknown file b.txt",
        "'file,url,publisher,title,published_on\na.txt,,,,\na.txt,,,,\n'; 3; a second row for a.txt",
        "'file,url,publisher,title,published_on\na.txt,,\n'; 2; 3 cells",
      })
  void aBadManifestIsAnIssueWithItsLineAndTheFilesStand(String text, int line, String problem)
      throws IOException {
    write("a.txt", "x");
    write("manifest.csv", text);
    List<Listed> listed = list(folder);
    assertEquals(2, listed.size());
    Listed.Refused refused = (Listed.Refused) listed.get(0);
    assertEquals(IssueCode.BAD_MANIFEST, refused.issue().code());
    String message = refused.issue().message();
    assertTrue(message.contains("manifest.csv:" + line + ": "), message);
    assertTrue(message.contains(problem), message);
  }

  @Test
  void whatIsNotThereIsAnIssueAndTheRestIsListed() throws IOException {
    write("a.txt", "x");
    List<Listed> listed = list(folder.resolve("none"), folder.resolve("a.txt"));
    assertEquals(IssueCode.MISSING_FILE, ((Listed.Refused) listed.get(0)).issue().code());
    assertEquals(List.of("a.txt"), names(listed));
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static List<Listed> list(Path... paths) {
    List<Listed> listed = new ArrayList<>();
    new LocalListing(List.of(paths), Optional.empty()).forEach(listed::add);
    return listed;
  }

  private static List<String> names(List<Listed> listed) {
    return listed.stream()
        .filter(Listed.LocalFile.class::isInstance)
        .map(file -> ((Listed.LocalFile) file).document())
        .toList();
  }
}
