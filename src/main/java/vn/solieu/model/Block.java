package vn.solieu.model;

import java.io.Serializable;

/**
 * A stretch of an article's text with one role, never crossing a line feed of {@link
 * Article#text()}.
 *
 * @param kind its role
 * @param level heading level or list depth, 1 upwards; 0 where it means nothing
 * @param start offset in the article's text in UTF-16 units, 0-based
 * @param end offset after it, exclusive
 */
public record Block(BlockKind kind, int level, int start, int end) implements Serializable {}
