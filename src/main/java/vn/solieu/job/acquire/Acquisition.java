package vn.solieu.job.acquire;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run is to fetch.
 *
 * @param sources ids of sources; empty for all
 * @param from first day of publication; {@code null} for what is new since the last run
 * @param to last day of publication; {@code null} for today
 */
public record Acquisition(List<String> sources, @Nullable LocalDate from, @Nullable LocalDate to) {
  public Acquisition {
    sources = List.copyOf(sources);
  }
}
