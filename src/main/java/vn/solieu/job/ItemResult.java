package vn.solieu.job;

import java.util.List;
import vn.solieu.model.Issue;

/**
 * What a step made of one item.
 *
 * @param <T> what the step makes
 * @param item the item
 * @param outcome how it counts
 * @param issues why it, or a part of it, was set aside
 * @param made what the step made; empty unless it was loaded
 */
record ItemResult<T>(RunItem item, Outcome outcome, List<Issue> issues, List<T> made) {

  static <T> ItemResult<T> loaded(RunItem item, List<T> made, List<Issue> issues) {
    return new ItemResult<>(item, Outcome.LOADED, issues, made);
  }

  static <T> ItemResult<T> unchanged(RunItem item) {
    return new ItemResult<>(item, Outcome.UNCHANGED, List.of(), List.of());
  }

  static <T> ItemResult<T> quarantined(RunItem item, List<Issue> issues) {
    return new ItemResult<>(item, Outcome.QUARANTINED, issues, List.of());
  }
}
