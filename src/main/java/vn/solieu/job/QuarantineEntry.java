package vn.solieu.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document or a figure that was set aside.
 *
 * @param id its number
 * @param stage the step that found it
 * @param reason reason code
 * @param message one line: what and where
 * @param document name or address of the document
 * @param sha256 digest of the archived bytes; {@code null} when they could not be archived
 * @param payload what was set aside, as JSON
 * @param firstRun run that met it first
 * @param lastRun run that met it last
 * @param firstSeen when it was met first
 * @param lastSeen when it was met last
 * @param tries in how many runs it was met
 * @param releasedRun run that later got it through; {@code null} while it is set aside
 * @param releasedDocument key of the document that came of it then
 * @param actionVi what to do, in Vietnamese
 * @param actionEn what to do, in English
 */
public record QuarantineEntry(
    long id,
    String stage,
    String reason,
    String message,
    String document,
    @Nullable String sha256,
    String payload,
    long firstRun,
    long lastRun,
    Instant firstSeen,
    Instant lastSeen,
    int tries,
    @Nullable Long releasedRun,
    @Nullable Long releasedDocument,
    String actionVi,
    String actionEn) {}
