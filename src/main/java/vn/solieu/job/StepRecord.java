package vn.solieu.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a run as the ledger has it.
 *
 * @param step its name
 * @param state where it stands
 * @param balance what it read and what became of it
 * @param startedAt when its last start began
 * @param endedAt when that ended; {@code null} while it runs
 */
public record StepRecord(
    String step, RunState state, Balance balance, Instant startedAt, @Nullable Instant endedAt) {}
