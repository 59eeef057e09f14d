package vn.solieu.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobDefinitionTest {
  @TempDir Path folder;

  @Test
  void readsWhatAJobTakes() throws IOException {
    JobDefinition job = JobDefinition.read(write("description: X\ninputs:\n  - data/sample\n"));
    assertEquals("X", job.description());
    assertEquals(List.of(folder.resolve("data/sample")), job.inputsIn(folder));
  }

  @Test
  void readsWhereTheSiteGoes() throws IOException {
    assertEquals("", JobDefinition.read(write("description: X\ninputs: [a]\n")).report());
    assertEquals(
        "site", JobDefinition.read(write("description: X\ninputs: [a]\nreport: site\n")).report());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'description: X\ninputs: [a]\nchunk: 5\n'; :3: unknown key chunk",
        "'description: X\ninputs: a\n'; :2: a list expected",
        "'description: X\ninputs:\n  - [a]\n'; :3: a text expected",
        "'description: X\n'; :1: needs either inputs or sources",
        "'description: X\ninputs: [a]\nsources: [b]\n'; :1: needs either inputs or sources",
        "'description: X\ninputs: [a]\nreport: ../x\n'; :3: a folder",
        "'- a\n'; :1: keys with values expected",
        "'description: \"X\n'; :",
      })
  void whatIsWrongIsNamedWithItsLine(String text, String problem) throws IOException {
    Path file = write(text);
    JobDefinition.Invalid invalid =
        assertThrows(JobDefinition.Invalid.class, () -> JobDefinition.read(file));
    assertTrue(
        String.valueOf(invalid.getMessage()).contains("job.yml" + problem), invalid::toString);
  }

  @Test
  void everyJobThatIsShippedIsValidAndHasItsInputs() throws IOException {
    try (var files = Files.newDirectoryStream(Path.of("jobs"), "*.yml")) {
      for (Path file : files) {
        if (file.endsWith("retention.yml")) { // rules instead of inputs
          RetentionRules.read(file);
          continue;
        }
        JobDefinition job = JobDefinition.read(file);
        List<Path> inputs = job.inputsIn(Path.of(""));
        assertFalse(inputs.isEmpty() && job.sources().isEmpty(), file.toString());
        inputs.forEach(input -> assertTrue(Files.exists(input), input.toString()));
      }
    }
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("job.yml"), text);
  }
}
