/** What a run tells other systems when it ends: metrics and lineage events. */
@NullMarked
package vn.solieu.job.telemetry;

import org.jspecify.annotations.NullMarked;
