package vn.solieu.job;

import java.util.Locale;

/** What a step made of an item; the four sides of the balance. */
public enum Outcome {
  /** Done anew. */
  LOADED,
  /** Stood already as it is. */
  UNCHANGED,
  /** Left out by the rules. */
  REJECTED,
  /** Set aside with a reason. */
  QUARANTINED;

  /** As it is stored: {@code loaded}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
