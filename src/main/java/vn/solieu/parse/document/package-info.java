/**
 * What every reader of a kind of document shares: the reader itself, its result, the kinds, the
 * language, lines of text.
 */
@NullMarked
package vn.solieu.parse.document;

import org.jspecify.annotations.NullMarked;
