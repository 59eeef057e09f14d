package vn.solieu.model;

import java.io.Serializable;

/**
 * One line of a rule trace: which rule decided a field of an observation, on which words.
 *
 * @param field column of the contract, e.g. {@code period}
 * @param rule stable id of the rule, e.g. {@code period.half_year}
 * @param words the words that opened the rule, verbatim; empty when none did
 * @param start their offset in the article's text in code points; -1 when there are none
 * @param end the offset after them; -1 when there are none
 */
public record Evidence(String field, String rule, String words, int start, int end)
    implements Serializable {}
