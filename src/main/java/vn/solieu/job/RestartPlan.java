package vn.solieu.job;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * What a restart of a run would do.
 *
 * @param run the run
 * @param steps the steps that it has still to go through, in their order
 * @param left how many of its documents each of the steps over documents has still to do
 */
public record RestartPlan(RunRecord run, List<Stage> steps, Map<Stage, Long> left) {
  private static final List<Stage> OVER_DOCUMENTS =
      List.of(Stage.ARCHIVE, Stage.PARSE, Stage.EXTRACT);

  public RestartPlan {
    steps = List.copyOf(steps);
    left = Map.copyOf(left);
  }

  /**
   * The plan for {@code runId} in the database behind {@code dataSource}.
   *
   * @throws RunRefused when a restart would be refused
   */
  public static RestartPlan of(long runId, DataSource dataSource) {
    RunLedger ledger = new RunLedger(dataSource);
    RunRecord run =
        ledger
            .find(runId)
            .orElseThrow(
                () ->
                    new RunRefused(
                        RunRefused.Reason.NOTHING_TO_RESTART, "there is no run " + runId));
    if (run.state() == RunState.RUNNING) {
      throw new RunRefused(
          RunRefused.Reason.ALREADY_RUNNING, "run " + runId + " is still going on");
    }
    if (!run.state().canRestart()) {
      throw new RunRefused(
          RunRefused.Reason.NOTHING_TO_RESTART,
          "run " + runId + " is " + run.state().label() + ", there is nothing to restart");
    }
    boolean fetches = ledger.findRequest(runId).orElseThrow().acquisition().isPresent();
    Set<String> done =
        ledger.listSteps(runId).stream()
            .filter(step -> step.state() == RunState.COMPLETED)
            .map(StepRecord::step)
            .collect(Collectors.toSet());
    List<Stage> steps =
        Stream.of(Stage.values())
            .filter(stage -> isOf(fetches, stage) && !done.contains(stage.label()))
            .toList();
    ItemLedger items = new ItemLedger(runId, dataSource);
    Map<Stage, Long> left = new EnumMap<>(Stage.class);
    OVER_DOCUMENTS.stream()
        .filter(steps::contains)
        .forEach(stage -> left.put(stage, items.countPending(stage)));
    return new RestartPlan(run, steps, left);
  }

  private static boolean isOf(boolean fetches, Stage stage) {
    return switch (stage) {
      case DISCOVER, FETCH -> fetches;
      case LIST, ARCHIVE -> !fetches;
      case PARSE, EXTRACT, LOAD, CHECK, PUBLISH -> true;
    };
  }
}
