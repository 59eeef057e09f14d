package vn.solieu.parse;

/**
 * A fact and the rule that found it.
 *
 * @param value the fact
 * @param rule the rule's stable id
 */
record Stated<T>(T value, String rule) {}
