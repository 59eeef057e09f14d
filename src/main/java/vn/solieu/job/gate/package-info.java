/** The quality gate: runs the checks of {@code db/check} on a run and publishes it, or not. */
@NullMarked
package vn.solieu.job.gate;

import org.jspecify.annotations.NullMarked;
