/**
 * Numbers with their units, comparators and kinds; what looks like a number but is none. May use
 * the readings of {@code extract.time}, since dates are claimed before figures are read.
 */
@NullMarked
package vn.solieu.extract.figure;

import org.jspecify.annotations.NullMarked;
