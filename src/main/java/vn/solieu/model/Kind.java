package vn.solieu.model;

/** Whether a figure states an indicator's value or its change; the contract's {@code kind}. */
public enum Kind {
  /** The value itself. */
  LEVEL,
  /** A growth or decrease against an earlier time, signed. */
  CHANGE;

  /** The contract's code: {@code level} or {@code change}. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
