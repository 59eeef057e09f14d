/** Time expressions, the day of publication, and the period of each figure. */
@NullMarked
package vn.solieu.extract.time;

import org.jspecify.annotations.NullMarked;
