package vn.solieu.model;

/**
 * How a stated number bounds the true one; the codes of the observation contract's {@code
 * comparator}.
 */
public enum Comparison {
  /** The number as said. */
  EQ,
  /** khoảng, xấp xỉ, ước. */
  APPROX,
  /** gần, sát. */
  NEARLY,
  /** hơn, trên, vượt. */
  OVER,
  /** ít nhất, tối thiểu, trở lên. */
  AT_LEAST,
  /** dưới, chưa đến. */
  UNDER,
  /** tối đa, không quá, top N. */
  AT_MOST;

  /** The contract's code, in lower case: {@code at_least}. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
