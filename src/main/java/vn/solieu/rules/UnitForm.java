package vn.solieu.rules;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * One way in which a unit is written beside a number.
 *
 * @param id stable id of the rule row
 * @param form the words or sign, as written: {@code đô la Mỹ}
 * @param unit code of the unit
 * @param factor what a number in this form is multiplied by to be in the unit: 10 for yến in kg
 * @param position side of the number
 * @param example a figure with this form
 */
public record UnitForm(
    String id, String form, String unit, BigDecimal factor, Position position, String example)
    implements Serializable {

  /** On which side of its number a unit stands. */
  public enum Position {
    /** "25 USD". */
    AFTER,
    /** "$25". */
    BEFORE
  }
}
