package vn.solieu.fetch.discover;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The days that a run is about; both ends belong to it.
 *
 * @param from the first day; {@code null} for all days before
 * @param to the last day; {@code null} for all days after
 */
public record Window(@Nullable LocalDate from, @Nullable LocalDate to) {
  /** All days. */
  public static final Window OPEN = new Window(null, null);

  /** Whether {@code moment} may be in it; an unknown moment may. */
  public boolean mayHold(@Nullable Instant moment, ZoneId zone) {
    return moment == null || (!isBefore(moment, zone) && !isAfter(moment, zone));
  }

  /** Whether {@code moment} is before its first day. */
  public boolean isBefore(@Nullable Instant moment, ZoneId zone) {
    return moment != null && from != null && moment.atZone(zone).toLocalDate().isBefore(from);
  }

  private boolean isAfter(Instant moment, ZoneId zone) {
    return to != null && moment.atZone(zone).toLocalDate().isAfter(to);
  }
}
