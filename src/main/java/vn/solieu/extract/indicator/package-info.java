/** Which indicator of the catalogue a figure states. */
@NullMarked
package vn.solieu.extract.indicator;

import org.jspecify.annotations.NullMarked;
