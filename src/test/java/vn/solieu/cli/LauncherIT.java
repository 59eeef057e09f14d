package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code jobs/solieu} as a shell starts it, with the jar of this build. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
  private static final Path APP = Path.of("target/app");

  @TempDir Path folder;

  @Test
  void nothingButResultsGoesToStdoutAlsoWhereClassesAreWrittenDown() throws Exception {
    Path text = folder.resolve("bai.txt");
    Files.writeString(text, "Năm 2024, kinh tế số chiếm 18,3% GDP của Việt Nam.\n");
    run("extract", text.toString()); // builds and unpacks what is missing
    forgetClasses();
    List<String> first = run("extract", text.toString());
    List<String> later = run("extract", text.toString());
    assertEquals(2, first.size(), () -> "a head and a figure: " + first);
    assertEquals(first, later);
  }

  /** The next command of its kind is the first one after a build again. */
  private static void forgetClasses() throws IOException {
    try (Stream<Path> files = Files.list(APP)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("documents-")).toList()) {
        Files.delete(file);
      }
    }
  }

  private List<String> run(String... arguments) throws IOException, InterruptedException {
    Path results = folder.resolve("results");
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(Stream.concat(Stream.of("jobs/solieu"), Stream.of(arguments)).toList())
            .redirectOutput(results.toFile())
            .redirectError(said.toFile())
            .start();
    assertEquals(0, process.waitFor(), () -> read(said));
    return Files.readAllLines(results, StandardCharsets.UTF_8);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
