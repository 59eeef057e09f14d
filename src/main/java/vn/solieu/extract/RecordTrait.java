package vn.solieu.extract;

import java.util.Locale;

/**
 * What speaks for or against a whole record being right. How much each weighs is data: {@code
 * data/catalogue/confidence.csv}.
 */
public enum RecordTrait {
  /** Always 1. */
  BIAS,
  /** Log-odds of the indicator by its evidence. */
  INDICATOR,
  /** How much likelier the indicator is than the next one. */
  LEAD,
  /** No rule holds as it is written. */
  LOOSE,
  /** Only figures before speak for the indicator. */
  FOLLOWS,
  /** The period was carried from before. */
  PERIOD_CONTEXT,
  /** The period is the day of publication. */
  PERIOD_PUBLISHED,
  /** The period is unknown. */
  PERIOD_UNKNOWN,
  /** The place is that of the whole document. */
  PLACE_OF_DOCUMENT,
  /** The figure is about a locality. */
  LOCALITY,
  /** A ministry or department is spoken of, but not measured. */
  OFFICE_ASIDE,
  TARGET,
  ESTIMATE,
  CHANGE,
  /** The figure is a count: what it counts is told by a noun alone. */
  COUNT;

  /** Its name in the table of weights. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
