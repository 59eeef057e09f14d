package vn.solieu.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run as the ledger has it.
 *
 * @param runId its number
 * @param job name of the job
 * @param state where it stands
 * @param ruleSet version of the rules and the program
 * @param startedAt when it was first started
 * @param endedAt when it ended; {@code null} while it runs
 * @param exitCode exit code of its last start; {@code null} while it runs
 * @param message why it failed, in one line
 * @param publishedAt when analysts came to see it; {@code null} while they do not
 * @param heartbeatAt when its process last said that it lives
 * @param starts how often it was started
 */
public record RunRecord(
    long runId,
    String job,
    RunState state,
    String ruleSet,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Integer exitCode,
    @Nullable String message,
    @Nullable Instant publishedAt,
    @Nullable Instant heartbeatAt,
    int starts) {}
