package vn.solieu.report.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.Comparison;

/**
 * A target and how far the series is from it.
 *
 * @param indicator code of the indicator
 * @param area code of the area
 * @param isOfficial whether a decision sets it, or a document only mentions it
 * @param value what is to be reached
 * @param comparison how it bounds
 * @param unit code of the unit
 * @param deadline by when
 * @param decision the decision, empty for a target that a document mentions
 * @param wording its words
 * @param latest the series' latest value, if there is one
 * @param latestEnd the end of its period
 * @param percent how much of the target that is, if that can be said
 * @param isReached whether it is reached
 * @param onTrack whether it will be at the pace so far, if that can be said
 * @param observationId key of the claim that mentions it; 0 for official ones
 */
public record Progress(
    String indicator,
    String area,
    boolean isOfficial,
    BigDecimal value,
    Comparison comparison,
    String unit,
    LocalDate deadline,
    String decision,
    String wording,
    @Nullable BigDecimal latest,
    @Nullable LocalDate latestEnd,
    @Nullable BigDecimal percent,
    boolean isReached,
    @Nullable Boolean onTrack,
    long observationId) {}
