/** The only reader of data/ - strict, every error with file and line. May use text and model. */
@NullMarked
package vn.solieu.rules;

import org.jspecify.annotations.NullMarked;
