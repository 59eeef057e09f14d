package vn.solieu.extract.time;

/**
 * A moment with where it ends.
 *
 * @param moment what was read
 * @param end token after it
 * @param rule stable id of the rule that read it
 */
record MomentSpan(Moment moment, int end, String rule) {}
