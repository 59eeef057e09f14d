package vn.solieu.extract.place;

import vn.solieu.extract.Clauses;
import vn.solieu.text.Tokens;

/**
 * What the sentences of a document read and pass on to one another.
 *
 * @param tokens the text
 * @param clauses its clauses
 * @param marks the marks in it
 * @param mentions the places in it
 * @param memory what was spoken of
 */
record PlaceContext(
    Tokens tokens, Clauses clauses, PlaceMarks marks, MentionCursor mentions, PlaceMemory memory) {}
