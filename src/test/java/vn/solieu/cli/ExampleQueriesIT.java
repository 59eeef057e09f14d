package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The questions of {@code data/queries}, each with its answer on the sample. With {@code
 * -Dsolieu.rewrite=true} the answers are written anew: review the difference.
 */
class ExampleQueriesIT {
  private static final Path QUESTIONS = Path.of("data", "queries");
  private static final Path ANSWERS = Path.of("src", "test", "resources", "queries");

  @TempDir static Path folder;
  private static String config = "";

  @BeforeAll
  static void load() throws IOException {
    config = SampleWarehouse.load(folder);
  }

  static List<Path> questions() throws IOException {
    try (Stream<Path> files = Files.list(QUESTIONS)) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
  }

  @Test
  void thereAreEnough() throws IOException {
    assertTrue(questions().size() >= 15, () -> "only a few questions in " + QUESTIONS);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void isAnsweredByOneShortSelect(Path question) throws IOException {
    List<String> lines = Files.readAllLines(question);
    assertTrue(lines.get(0).startsWith("/* vi: ") && lines.get(1).startsWith("   en: "));
    assertTrue(lines.size() <= 7, "more than five lines of SQL");
    CommandLineForTests run =
        CommandLineForTests.run("sql", Files.readString(question), "--config", config);
    assertEquals(0, run.exitCode(), run.log());
    Path answer = ANSWERS.resolve(question.getFileName().toString().replace(".sql", ".csv"));
    if (Boolean.getBoolean("solieu.rewrite")) {
      Files.writeString(answer, run.results());
    }
    assertEquals(Files.readString(answer), run.results());
  }
}
