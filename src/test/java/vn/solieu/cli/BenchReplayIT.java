package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The benchmark's replay goes through a real archive and a real PostgreSQL. */
class BenchReplayIT {
  @Test
  void tellsWhatEachStageOfTheReplayCosts() {
    CommandLineForTests run =
        CommandLineForTests.run(
            "bench",
            "--documents",
            "2",
            "--warm-up",
            "0",
            "--passes",
            "1",
            "--replay",
            "3",
            "--json");
    assertEquals(0, run.exitCode(), run.log());
    JsonNode report = JsonMapper.shared().readTree(run.lines().get(0));
    JsonNode stages = report.get("replay");
    assertEquals(
        List.of(
            "Jsoup.parse",
            "archive",
            "read back",
            "parse",
            "extract",
            "stage",
            "load",
            "replay: read back to load",
            "plain COPY"),
        stages.valueStream().map(stage -> stage.get("name").asString()).toList());
    assertTrue(stages.get(6).get("found").asInt() > 3, "observations");
    assertTrue(stages.get(6).get("seconds").asDouble() > 0, "of the load");
    JsonNode profile = report.get("profile");
    assertTrue(profile.get(0).asString().contains("times Jsoup.parse"), profile.toString());
    assertTrue(profile.get(5).asString().contains("of which PostgreSQL"), profile.toString());
  }
}
