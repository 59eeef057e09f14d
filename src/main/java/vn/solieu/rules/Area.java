package vn.solieu.rules;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An area as it was from one day to another; a province that merged or was renamed has several.
 *
 * @param code code of the observation contract: {@code VN-54}, {@code VN}, {@code SG}, {@code WLD}
 * @param kind what it is
 * @param statisticsCode the statistics office's code of that time; {@code null} outside Việt Nam
 * @param name Vietnamese name without the kind: Bắc Giang
 * @param fullName Vietnamese name with the kind: tỉnh Bắc Giang
 * @param nameEn English name
 * @param validFrom first day; {@code null} for always, provinces start in 2008
 * @param validTo last day; {@code null} for still
 * @param mergedInto code of the province that took it over; {@code null} when none did
 */
public record Area(
    String code,
    AreaKind kind,
    @Nullable String statisticsCode,
    String name,
    String fullName,
    String nameEn,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String mergedInto)
    implements Serializable {

  /** Whether the area was this on a day. */
  public boolean isValidOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }
}
