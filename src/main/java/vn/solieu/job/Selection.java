package vn.solieu.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which archived documents a run takes again.
 *
 * @param step the step whose outcome {@code only} looks at: parse, extract or load; {@code null}
 *     for any of them
 * @param only which outcomes
 * @param from first day of publication, or of archiving where that is unknown
 * @param to last day of that
 * @param sources ids of the sources; empty for all
 * @param reason reason code of the quarantine; {@code null} for any
 * @param entries numbers of entries of the quarantine; empty for all
 */
public record Selection(
    @Nullable Stage step,
    Only only,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<String> sources,
    @Nullable String reason,
    List<Long> entries) {
  public Selection {
    sources = List.copyOf(sources);
    entries = List.copyOf(entries);
  }

  /** Which of the archived documents are meant. */
  public enum Only {
    /** Those that the step set aside. */
    FAILED,
    /** Those that the step has not done, because its run was broken off. */
    MISSING,
    /** All that reached the step. */
    ALL,
    /** Those that are in quarantine now, with those that could not even be archived. */
    QUARANTINED;

    /** As it is written on the command line: {@code failed}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
