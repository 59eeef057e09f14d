package vn.solieu.cli;

import java.io.IOException;
import java.nio.file.Path;
import vn.solieu.warehouse.ServerForTests;

/**
 * A warehouse that holds the sample, loaded by the job itself as {@code solieu run sample} does.
 */
final class SampleWarehouse {
  private SampleWarehouse() {}

  /** Loads the sample below {@code folder}; returns the properties file that leads to it. */
  static String load(Path folder) throws IOException {
    Path home = folder.resolve("home");
    ServerForTests.prepare(home);
    String config = CommandLineForTests.configOf(home);
    CommandLineForTests run = CommandLineForTests.run("ingest", "data/sample", "--config", config);
    if (run.exitCode() != 0) {
      throw new IllegalStateException(run.log());
    }
    return config;
  }
}
