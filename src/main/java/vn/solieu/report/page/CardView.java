package vn.solieu.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.solieu.report.chart.Sparkline;
import vn.solieu.report.store.Point;
import vn.solieu.report.store.Progress;

/**
 * An indicator at a glance: latest value, change, target, small chart.
 *
 * @param code code of the indicator
 * @param name its name
 * @param value the latest value, short
 * @param exact the latest value, exact
 * @param status actual or estimate
 * @param statusName the same in words
 * @param period the days that it covers
 * @param source who states it
 * @param documentId key of the document
 * @param observationId key of the claim
 * @param change how it differs from the one before; {@code null} for nothing to compare with
 * @param target the target; {@code null} for none
 * @param line the small chart
 * @param told what the small chart shows, in words
 * @param series how many values it has
 */
record CardView(
    String code,
    String name,
    String value,
    String exact,
    String status,
    String statusName,
    String period,
    String source,
    long documentId,
    long observationId,
    @Nullable Change change,
    @Nullable TargetView target,
    Sparkline line,
    String told,
    int series) {

  /**
   * A target and how near it is.
   *
   * @param text what is to be reached
   * @param deadline by when
   * @param decision who set it, empty for a document
   * @param percent how much of it is reached, 0 to 100; empty when that cannot be said
   * @param percentText the same in words
   * @param isReached whether it is reached
   * @param isMissed whether its time is over without it
   * @param pace how it goes, in words
   * @param wording the target's own words
   * @param observationId key of the claim that mentions it, 0 for an official one
   */
  record TargetView(
      String text,
      String deadline,
      String decision,
      String percent,
      String percentText,
      boolean isReached,
      boolean isMissed,
      String pace,
      String wording,
      long observationId) {

    static TargetView of(Progress target, Edition edition) {
      String text =
          edition.formats().comparator(target.comparison())
              + edition
                  .formats()
                  .withUnit(edition.formats().compact(target.value()), target.unit());
      BigDecimal percent = target.percent();
      String shown = percent == null ? "" : percent.setScale(0, RoundingMode.DOWN).toPlainString();
      String words =
          percent == null
              ? ""
              : edition
                  .formats()
                  .withUnit(
                      edition.formats().number(percent.setScale(0, RoundingMode.DOWN)), "percent");
      BigDecimal hundred = new BigDecimal(100);
      return new TargetView(
          text,
          edition.formats().day(target.deadline()),
          target.decision(),
          percent == null ? "" : percent.min(hundred).max(BigDecimal.ZERO).toPlainString(),
          shown.isEmpty() ? "" : words,
          target.isReached(),
          isMissed(target),
          pace(target, edition),
          FigureView.shortened(target.wording()),
          target.observationId());
    }

    private static boolean isMissed(Progress target) {
      return !target.isReached()
          && target.latestEnd() != null
          && !target.latestEnd().isBefore(target.deadline());
    }

    private static String pace(Progress target, Edition edition) {
      if (target.isReached()) {
        return edition.word("target_reached");
      }
      if (isMissed(target)) {
        return edition.word("target_missed");
      }
      if (target.onTrack() == null) {
        return edition.word("target_open");
      }
      return edition.word(target.onTrack() ? "target_on_track" : "target_behind");
    }
  }

  /** Whether the small chart has but one value and no target beside it. */
  boolean isAlone() {
    return series == 1 && target == null;
  }

  /** Whether the value is an estimate, which has to be said. */
  boolean isEstimate() {
    return status.equals("estimate");
  }

  private static String told(Overview overview, Edition edition) {
    Point first = overview.series().get(0);
    Point last = overview.latest();
    return overview.series().size() == 1
        ? edition.word("spark_one")
        : edition.word(
            "spark",
            overview.series().size(),
            edition.formats().value(first.quantity(), false),
            edition.formats().period(first.period()),
            edition.formats().value(last.quantity(), false),
            edition.formats().period(last.period()));
  }

  /** {@code overview} in the words of {@code edition}. */
  static CardView of(Overview overview, Edition edition) {
    Point latest = overview.latest();
    Optional<Progress> target = overview.target();
    return new CardView(
        overview.indicator().code(),
        edition.indicator(overview.indicator().code()),
        edition.formats().value(latest.quantity(), false),
        edition.formats().value(latest.quantity(), true),
        latest.status().code(),
        edition.word("status_" + latest.status().code()),
        edition.formats().period(latest.period()),
        FigureView.shortened(latest.publisher()),
        latest.documentId(),
        latest.observationId(),
        Change.of(overview.series(), overview.indicator().direction(), edition).orElse(null),
        target.map(t -> TargetView.of(t, edition)).orElse(null),
        overview.line(),
        told(overview, edition),
        overview.series().size());
  }
}
