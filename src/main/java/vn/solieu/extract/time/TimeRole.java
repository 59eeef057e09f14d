package vn.solieu.extract.time;

/** What a time expression does to the figures around it. */
enum TimeRole {
  /** Gives figures their period. */
  FRAME,
  /** Names the span of a programme; gives figures their period when nothing better does. */
  NAME,
  /**
   * Year in which an index or report came out; gives figures their period when nothing else does.
   */
  RELEASE,
  /** Is what a change is compared with. */
  BASE,
  /** Does neither: a duration, the date of a document, a vision. */
  NONE
}
