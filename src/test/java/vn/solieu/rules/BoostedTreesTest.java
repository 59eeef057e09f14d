package vn.solieu.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Learned trees are read from their table as written, and nothing else is. */
class BoostedTreesTest {
  private static final List<String> NAMES = List.of("length", "phrase");

  @TempDir private Path folder;

  @Test
  void treesAddUp() throws IOException {
    BoostedTrees trees = read("length<=3.5|=0.25|phrase<=0|=0.5|=-2", "=1");
    assertEquals(1.25, trees.score(new float[] {3.5f, 1}), 1e-6);
    assertEquals(1.5, trees.score(new float[] {3.6f, 0}), 1e-6);
    assertEquals(-1, trees.score(new float[] {3.6f, 1}), 1e-6);
  }

  @Test
  void thresholdsOfEitherSignPartValuesAsNumbersDo() throws IOException {
    BoostedTrees trees = read("length<=-1.5|=1|length<=0|phrase<=-0.0|=2|=3|=4");
    assertEquals(1, trees.score(new float[] {-2, 0}), 1e-6);
    assertEquals(1, trees.score(new float[] {-1.5f, 9}), 1e-6);
    assertEquals(2, trees.score(new float[] {-1.4f, 0.0f}), 1e-6);
    assertEquals(2, trees.score(new float[] {-0.0f, -5}), 1e-6);
    assertEquals(3, trees.score(new float[] {0.0f, 0.1f}), 1e-6);
    assertEquals(4, trees.score(new float[] {0.1f, -5}), 1e-6);
  }

  @Test
  void aFloorChangesNoSumAboveIt() throws IOException {
    String[] rows = new String[60];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = "length<=%d|=%d|phrase<=%d|=-1|=0.5".formatted(i % 7, i % 3 - 1, i % 5);
    }
    BoostedTrees trees = read(rows);
    for (int i = 0; i < 400; i++) {
      float[] values = {i % 20 - 10, i / 20f - 10};
      double whole = trees.score(values);
      for (double floor = -60; floor <= 40; floor += 2.5) {
        double above = trees.scoreAbove(values, floor);
        assertTrue(above == whole || (whole <= floor && above <= floor));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "length<=3.5|=1",
        "length<=3.5|=1|=2|=3",
        "width<=3.5|=1|=2",
        "length<=|=1|=2",
        "length<=3|=one|=2",
        "length<=NaN|=1|=2",
        "1"
      })
  void brokenTreesStopTheRun(String nodes) {
    RuleException broken = assertThrows(RuleException.class, () -> read(nodes));
    assertTrue(broken.toString().contains("trees.csv:2"), broken.toString());
  }

  private BoostedTrees read(String... trees) throws IOException {
    StringBuilder table = new StringBuilder("tree,nodes\n");
    for (int i = 0; i < trees.length; i++) {
      table.append(i).append(',').append(trees[i]).append('\n');
    }
    Files.writeString(folder.resolve("trees.csv"), table);
    return BoostedTrees.read(RuleFiles.ofDirectory(folder), "trees.csv", NAMES);
  }
}
