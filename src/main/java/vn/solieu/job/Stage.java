package vn.solieu.job;

import java.util.Locale;

/** The steps of a run, in their order. */
public enum Stage {
  /** Finds the addresses that sources announce. */
  DISCOVER,
  /** Asks for the addresses that are due and keeps what comes. */
  FETCH,
  /** Names the documents of the input. */
  LIST,
  /** Keeps their bytes. */
  ARCHIVE,
  /** Reads them as articles. */
  PARSE,
  /** Finds the figures of the articles. */
  EXTRACT,
  /** Brings articles and figures into the warehouse. */
  LOAD,
  /** Looks at what the warehouse holds now. */
  CHECK,
  /** Audits what was loaded and makes it visible to analysts. */
  PUBLISH;

  /** The step's name, also that of its column in {@code batch.run_item}: {@code archive}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its place in the job, from 1. */
  public int position() {
    return ordinal() + 1;
  }
}
