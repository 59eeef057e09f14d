/** Actual, estimate or target, and who states it. */
@NullMarked
package vn.solieu.extract.status;

import org.jspecify.annotations.NullMarked;
