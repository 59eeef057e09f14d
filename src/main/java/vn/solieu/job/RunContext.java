package vn.solieu.job;

import java.nio.file.Path;
import java.util.Optional;
import vn.solieu.rules.RuleBook;

/**
 * What the steps of one run are told.
 *
 * @param runId number of the run
 * @param request what it is to do
 * @param ruleSet version of the rules and the program
 * @param rules the rules
 * @param settings the settings
 * @param elsewhere documents that another program has read, instead of those of the request
 */
record RunContext(
    long runId,
    JobRequest request,
    String ruleSet,
    RuleBook rules,
    JobSettings settings,
    Optional<Iterable<ReadElsewhere>> elsewhere) {

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
