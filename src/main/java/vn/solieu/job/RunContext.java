package vn.solieu.job;

import java.nio.file.Path;
import vn.solieu.rules.RuleBook;

/**
 * What the steps of one run are told.
 *
 * @param runId number of the run
 * @param request what it is to do
 * @param ruleSet version of the rules and the program
 * @param rules the rules
 * @param settings the settings
 */
record RunContext(
    long runId, JobRequest request, String ruleSet, RuleBook rules, JobSettings settings) {

  /** Name of the Spring Batch job; what a run is called is in its request. */
  static final String JOB = "ingest";

  /** Where the raw bytes are kept. */
  Path archiveRoot() {
    return archiveRoot(settings.home());
  }

  /** Where raw bytes are kept below {@code home}. */
  static Path archiveRoot(Path home) {
    return home.resolve("archive");
  }
}
