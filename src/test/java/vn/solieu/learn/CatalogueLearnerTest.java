package vn.solieu.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.extract.Extractor;
import vn.solieu.extract.indicator.Scorer;
import vn.solieu.model.Article;
import vn.solieu.rules.BoostedTrees;
import vn.solieu.rules.RuleBook;
import vn.solieu.rules.RuleFiles;

/** Learning from a few annotated texts. */
class CatalogueLearnerTest {
  private static final Path GOLD = Path.of("src/test/resources/gold/wordings");
  private static final int TEXTS = 10;
  private static final int FOLDERS = 5;

  private final Extractor extractor = new Extractor(RuleBook.ofClassPath());

  @Test
  void theSameTextsGiveTheSameTables() throws IOException {
    CatalogueLearner.Tables tables = learner(FOLDERS).learn();
    assertEquals(tables, learner(FOLDERS).learn());
    assertFalse(tables.trees().isEmpty());
    assertFalse(tables.confidence().isEmpty());
  }

  @Test
  void learnsFromTheWordsBesideFigures() throws IOException {
    List<List<String>> words = learner(1).learn().words();
    assertTrue(
        words.stream().anyMatch(row -> row.get(4).contains("public_service.online_dossier_share=")),
        "no word speaks for dossiers");
  }

  @Test
  void theTreesAskForTraitsThatTheReaderKnows(@TempDir Path folder) throws IOException {
    List<List<String>> trees = learner(FOLDERS).learn().trees();
    List<String> rows = new ArrayList<>(List.of("tree,nodes"));
    trees.forEach(tree -> rows.add(String.join(",", tree)));
    Files.write(folder.resolve("trees.csv"), rows);
    BoostedTrees.read(RuleFiles.ofDirectory(folder), "trees.csv", Scorer.NAMES);
    assertTrue(trees.stream().anyMatch(tree -> tree.get(1).contains("strict")), "no rule counts");
    for (List<String> tree : trees) {
      long questions = tree.get(1).chars().filter(c -> c == '<').count();
      long leaves = Stream.of(tree.get(1).split("\\|", -1)).filter(n -> n.startsWith("=")).count();
      assertEquals(questions + 1, leaves, "a complete tree: " + tree);
    }
  }

  /** A learner of some texts, which lie in so many folders. */
  private CatalogueLearner learner(int folders) throws IOException {
    CatalogueLearner learner = new CatalogueLearner(Set.of());
    List<Path> texts;
    try (Stream<Path> files = Files.list(GOLD)) {
      texts = files.filter(file -> file.toString().endsWith(".txt")).sorted().limit(TEXTS).toList();
    }
    for (int i = 0; i < texts.size(); i++) {
      Path text = texts.get(i);
      String name = text.getFileName().toString();
      learner.add(
          "hand " + i % folders,
          name,
          extractor.evidence(Article.ofText(name, Files.readString(text))),
          GoldFolder.annotations(text));
    }
    return learner;
  }
}
