package vn.solieu.parse.document;

/**
 * A fact and the rule that found it.
 *
 * @param value the fact
 * @param rule the rule's stable id
 */
public record Stated<T>(T value, String rule) {}
