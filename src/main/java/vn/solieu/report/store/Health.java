package vn.solieu.report.store;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What an operator looks at: runs, their steps, what was set aside, checks and drift. */
public final class Health {
  private Health() {}

  /**
   * A run.
   *
   * @param id its number
   * @param job name of the job
   * @param status running, completed, failed or stopped
   * @param exitCode its exit code, empty while there is none
   * @param message why it ended so, empty when all is well
   * @param startedAt when it started
   * @param endedAt when it ended, if it has
   * @param isPublished whether analysts see what it loaded
   */
  public record Run(
      long id,
      String job,
      String status,
      String exitCode,
      String message,
      @Nullable OffsetDateTime startedAt,
      @Nullable OffsetDateTime endedAt,
      boolean isPublished) {}

  /**
   * A step of a run.
   *
   * @param run number of the run
   * @param step its name
   * @param status how it ended
   * @param read items read
   * @param loaded items that are new
   * @param unchanged items that changed nothing
   * @param rejected items refused
   * @param quarantined items set aside
   * @param isBalanced whether the counts add up
   * @param seconds how long it took
   */
  public record Step(
      long run,
      String step,
      String status,
      long read,
      long loaded,
      long unchanged,
      long rejected,
      long quarantined,
      boolean isBalanced,
      BigDecimal seconds) {}

  /**
   * What was set aside for one reason and is so still.
   *
   * @param reason code of the reason
   * @param stage the step that set it aside
   * @param entries how many there are
   * @param meaningVi what it means, in Vietnamese
   * @param meaningEn the same in English
   * @param actionVi what to do, in Vietnamese
   * @param actionEn the same in English
   */
  public record SetAside(
      String reason,
      String stage,
      long entries,
      String meaningVi,
      String meaningEn,
      String actionVi,
      String actionEn) {}

  /**
   * A check of the latest run that was checked.
   *
   * @param name its name
   * @param severity stop, hold or warn
   * @param failed how many rows failed
   * @param message the first finding, empty for none
   */
  public record Check(String name, String severity, long failed, String message) {}

  /**
   * What a source yielded in the latest run, beside what is usual.
   *
   * @param source the source
   * @param documents documents of the run
   * @param articles those with an article
   * @param unreadable those that could not be read
   * @param figures figures for each article, if there are articles
   * @param usualArticles articles of the runs before, if there are any
   * @param usualFigures figures for each article of the runs before
   */
  public record Yield(
      String source,
      long documents,
      long articles,
      long unreadable,
      @Nullable BigDecimal figures,
      @Nullable BigDecimal usualArticles,
      @Nullable BigDecimal usualFigures) {}
}
