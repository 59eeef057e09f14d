package vn.solieu.rules;

import java.io.Serializable;

/**
 * One indicator of the catalogue.
 *
 * @param code stable code: {@code psp.accounts}
 * @param theme group in reports: {@code public_service}
 * @param system the system or programme measured: National Public Service Portal
 * @param nameVi Vietnamese name
 * @param nameEn English name
 * @param unit code of the unit that its values come in
 * @param nature what kind of quantity it is
 * @param direction which way is better
 * @param definition what exactly is measured, in English
 */
public record Indicator(
    String code,
    String theme,
    String system,
    String nameVi,
    String nameEn,
    String unit,
    Nature nature,
    Direction direction,
    String definition)
    implements Serializable {

  /** What kind of quantity an indicator is; decides how its values add up over time. */
  public enum Nature {
    /** A count at a point in time: accounts. */
    STOCK,
    /** A count over a stretch of time: transactions. */
    FLOW,
    /** A part of a whole. */
    SHARE,
    /** A place in a ranking. */
    RANK,
    /** Points of an index. */
    SCORE,
    /** Another measured value: a speed. */
    LEVEL
  }

  /** Which way of an indicator is better. */
  public enum Direction {
    /** More is better. */
    UP,
    /** Less is better: ranks, attacks. */
    DOWN,
    /** Neither. */
    NONE
  }
}
