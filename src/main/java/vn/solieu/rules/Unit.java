package vn.solieu.rules;

import java.io.Serializable;

/**
 * A unit of the observation contract.
 *
 * @param code {@code percent}, {@code VND}, {@code Mbit/s}: the contract's own words, ISO 4217 for
 *     money, UCUM for physical measures
 * @param dimension what it measures: {@code share}, {@code money}, {@code length} …
 * @param nameVi Vietnamese name
 * @param nameEn English name
 */
public record Unit(String code, String dimension, String nameVi, String nameEn)
    implements Serializable {
  /** The dimension of every currency. */
  public static final String MONEY = "money";
}
