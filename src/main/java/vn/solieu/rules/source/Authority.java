package vn.solieu.rules.source;

import java.util.Locale;

/**
 * How near a source is to the figures it prints, the highest first. Of articles with the same text
 * the one of higher authority counts as the origin when the days do not decide.
 */
public enum Authority {
  /** The national statistics office. */
  STATISTICS_OFFICE,
  /** The government or a ministry. */
  MINISTRY,
  /** A province's own site. */
  PROVINCE,
  /** A paper, agency or broadcaster. */
  PRESS;

  /** As it is written in data and stored: {@code statistics_office}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
