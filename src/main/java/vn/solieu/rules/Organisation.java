package vn.solieu.rules;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body that states figures or that figures are about.
 *
 * @param id stable id: {@code min.mps}
 * @param name Vietnamese name: Bộ Công an
 * @param nameEn English name
 * @param aliases other ways of writing it: Bộ TT&amp;TT, NHNN
 * @param kind what it is
 * @param authority how much its word weighs where sources differ
 * @param validFrom first day; {@code null} for always
 * @param validTo last day; {@code null} for still
 * @param successor id of the body that took its tasks over; {@code null} when none did
 */
public record Organisation(
    String id,
    String name,
    String nameEn,
    List<String> aliases,
    Kind kind,
    Authority authority,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String successor)
    implements Serializable {
  public Organisation {
    aliases = List.copyOf(aliases);
  }

  /** What an organisation is. */
  public enum Kind {
    /** A ministry (bộ). */
    MINISTRY,
    /** A department, authority or government body. */
    AGENCY,
    /** The statistics office. */
    STATISTICS,
    /** A committee, steering committee or task force. */
    COMMITTEE,
    /** A parliament. */
    ASSEMBLY,
    /** A body of the Party. */
    PARTY,
    /** The government, council or Party committee of a province: it stands for the province. */
    PROVINCE_GOVERNMENT,
    /** A department or another body of a province. */
    PROVINCE_BODY,
    /** A body that every level has: it says nothing of the level unless its name does. */
    ANY_LEVEL,
    /** A body of a district or commune. */
    LOCAL_BODY,
    /** A bank. */
    BANK,
    /** A telecom operator. */
    TELECOM,
    /** Another company, or the product that stands for it. */
    COMPANY,
    /** An association or union. */
    ASSOCIATION,
    /** An institute. */
    RESEARCH,
    /** A school or university. */
    SCHOOL,
    /** A hospital or health centre. */
    HOSPITAL,
    /** An international organisation. */
    INTERNATIONAL
  }

  /** How much a body's word weighs; the order of the constants is the order of preference. */
  public enum Authority {
    /** Official statistics. */
    STATISTICS,
    /** The state's other bodies. */
    GOVERNMENT,
    /** Bodies of the Party. */
    PARTY,
    /** International organisations. */
    INTERNATIONAL,
    /** Institutes and universities. */
    RESEARCH,
    /** Associations. */
    ASSOCIATION,
    /** Companies. */
    COMPANY
  }
}
