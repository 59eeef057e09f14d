package vn.solieu.job.gate;

import org.jspecify.annotations.Nullable;

/**
 * A row that failed a check.
 *
 * @param observationId key of the figure; {@code null} when the finding is about the run
 * @param document the document, if there is one
 * @param message one line: what is wrong
 */
public record Finding(@Nullable Long observationId, @Nullable String document, String message) {}
