package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchCommandTest {
  private static final List<String> BRIEF =
      List.of("bench", "--documents", "2", "--warm-up", "0", "--passes", "1");

  @TempDir Path folder;

  @Test
  void measuresEveryStageAndWhatItIsComparedWith() throws Exception {
    Path texts = Files.createDirectory(folder.resolve("texts"));
    Path plots = folder.resolve("plots");
    Files.writeString(texts.resolve("a.txt"), "Năm 2024, tỷ lệ hồ sơ trực tuyến đạt 66,8%.");
    CommandLineForTests run =
        run("--growth", "1,3", "--json", "--plot", plots.toString(), texts.toString());
    assertEquals(0, run.exitCode(), run.log());
    JsonNode report = JsonMapper.shared().readTree(run.lines().get(0));
    assertEquals(
        List.of("Jsoup.parse", "parse", "extract", "end to end"), names(report.get("pages")));
    JsonNode given = report.get("texts").get(2).get("works");
    assertEquals(List.of("extract", "digit regex", "ICU4J sentences"), names(given));
    assertEquals(1, given.get(0).get("found").asInt(), "the text's only figure");
    assertEquals(3, given.get(1).get("found").asInt(), "its runs of digits");
    assertEquals(1, given.get(2).get("found").asInt(), "its sentences");
    assertEquals(3, report.get("growth").get(1).get("documents").asInt());
    assertTrue(report.get("growth").get(1).get("observations").asInt() > 3);
    assertTrue(report.get("made").asString().contains("jobs/solieu bench --documents 2"));
    assertDrawn(plots.resolve("stages.svg"), "Jsoup.parse", "end to end");
    assertDrawn(plots.resolve("growth.svg"), "MB of heap", ">3</text>");
  }

  private static void assertDrawn(Path plot, String... words) throws Exception {
    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(plot.toFile());
    String svg = Files.readString(plot);
    for (String word : words) {
      assertTrue(svg.contains(word), word + " in " + svg);
    }
  }

  @Test
  void tellsRatiosInItsTables() {
    CommandLineForTests run = run("--seed", "5");
    assertEquals(0, run.exitCode(), run.log());
    String tables = String.join("\n", run.lines());
    assertTrue(tables.contains("seed 5"), tables);
    assertTrue(tables.contains("× Jsoup.parse"), tables);
    assertTrue(tables.contains("extract ×"), tables);
    assertTrue(tables.contains("generated, as news: "), tables);
  }

  @Test
  void refusesNumbersThatMeasureNothing() {
    assertEquals(ExitCode.USAGE.code(), run("--growth", "0").exitCode());
  }

  private static CommandLineForTests run(String... more) {
    String[] arguments = Stream.concat(BRIEF.stream(), Arrays.stream(more)).toArray(String[]::new);
    return CommandLineForTests.run(arguments);
  }

  private static List<String> names(JsonNode works) {
    return works.valueStream().map(work -> work.get("name").asString()).toList();
  }
}
