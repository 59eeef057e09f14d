/** Spring Batch wiring, skip policy, listeners, job parameters; one configuration per job. */
@NullMarked
package vn.solieu.job;

import org.jspecify.annotations.NullMarked;
