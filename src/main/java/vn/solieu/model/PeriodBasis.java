package vn.solieu.model;

/** Where a period comes from; the contract's {@code period_basis}. */
public enum PeriodBasis {
  /** The figure's own clause says it. */
  STATED,
  /** Carried from an earlier clause, a heading or a table's caption. */
  CONTEXT,
  /** None said: the day of publication. */
  PUBLISHED,
  /** None said and the day of publication does not help. */
  UNKNOWN;

  /** The contract's code, in lower case. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
