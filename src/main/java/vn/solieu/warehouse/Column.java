package vn.solieu.warehouse;

/**
 * A column of a query's answer.
 *
 * @param name its name
 * @param form what its values are made of
 */
public record Column(String name, Form form) {

  /** What a column's values are made of. */
  public enum Form {
    /** Numbers, exact and without exponent. */
    NUMBER,
    /** Whole numbers of at most 64 bits. */
    INTEGER,
    /** Days: 2025-12-31. */
    DATE,
    /** Words, which could say anything. */
    TEXT,
    /** Anything else: times, truth values. */
    OTHER
  }
}
