package vn.solieu.extract.time;

/**
 * A date, period, duration, time of day or age in the text; its numbers are no figures.
 *
 * @param start first token
 * @param end token after the last
 * @param rule stable id of the rule that read it
 */
public record TimeExpression(int start, int end, String rule) {}
