package vn.solieu.report.store;

import java.sql.SQLException;
import java.util.List;
import vn.solieu.report.store.Health.Check;
import vn.solieu.report.store.Health.Run;
import vn.solieu.report.store.Health.SetAside;
import vn.solieu.report.store.Health.Step;
import vn.solieu.report.store.Health.Yield;

/** What the page for operators asks the warehouse. */
public final class Operation {
  private final Snapshot snapshot;

  /** Asks {@code snapshot}. */
  public Operation(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** The latest twenty runs, the newest first. */
  public List<Run> runs() throws SQLException {
    return snapshot.list(
        "runs",
        row ->
            new Run(
                row.count("run_id"),
                row.text("job"),
                row.text("status"),
                row.text("exit_code"),
                row.text("message"),
                row.findTime("started_at"),
                row.findTime("ended_at"),
                row.findTime("published_at") != null));
  }

  /** The steps of the latest five runs. */
  public List<Step> steps() throws SQLException {
    return snapshot.list(
        "steps",
        row ->
            new Step(
                row.count("run_id"),
                row.text("step"),
                row.text("status"),
                row.count("read_count"),
                row.count("loaded_count"),
                row.count("unchanged_count"),
                row.count("rejected_count"),
                row.count("quarantined_count"),
                row.flag("balanced"),
                row.number("seconds")));
  }

  /** What is set aside now, by reason, the most frequent first. */
  public List<SetAside> setAside() throws SQLException {
    return snapshot.list(
        "quarantine",
        row ->
            new SetAside(
                row.text("reason"),
                row.text("stage"),
                row.count("entries"),
                row.text("meaning_vi"),
                row.text("meaning_en"),
                row.text("action_vi"),
                row.text("action_en")));
  }

  /** The checks of the latest run that was checked, the failed ones first. */
  public List<Check> checks() throws SQLException {
    return snapshot.list(
        "checks",
        row ->
            new Check(
                row.text("check_name"),
                row.text("severity"),
                row.count("failed_count"),
                row.text("message")));
  }

  /** What each source yielded in the latest run. */
  public List<Yield> yields() throws SQLException {
    return snapshot.list(
        "drift",
        row ->
            new Yield(
                row.text("source"),
                row.count("documents"),
                row.count("articles"),
                row.count("unreadable"),
                row.findNumber("figures_per_article"),
                row.findNumber("usual_articles"),
                row.findNumber("usual_figures")));
  }
}
