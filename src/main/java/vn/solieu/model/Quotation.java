package vn.solieu.model;

import java.io.Serializable;

/**
 * The exact words of a figure and where they stand in the article's text.
 *
 * @param start offset of the first character: Unicode code points, 0-based
 * @param end offset after the last character: Unicode code points, exclusive
 * @param quote the text between {@code start} and {@code end}
 * @param sentence the sentence that the figure stands in
 * @param sentenceStart offset of the sentence's first character, in code points
 */
public record Quotation(int start, int end, String quote, String sentence, int sentenceStart)
    implements Serializable {}
