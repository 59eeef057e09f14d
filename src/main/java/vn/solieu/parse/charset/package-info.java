/**
 * Bytes to characters: byte order marks, declared and guessed character sets, Vietnamese in legacy
 * encodings.
 */
@NullMarked
package vn.solieu.parse.charset;

import org.jspecify.annotations.NullMarked;
