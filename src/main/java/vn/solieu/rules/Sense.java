package vn.solieu.rules;

import java.io.Serializable;

/**
 * One meaning of a phrase.
 *
 * @param group which question it answers
 * @param key the answer, in the words of its table
 */
public record Sense(SenseGroup group, String key) implements Serializable {}
