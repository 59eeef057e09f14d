/** Notices to people, by webhook and mail, when a run needs one. */
@NullMarked
package vn.solieu.job.notice;

import org.jspecify.annotations.NullMarked;
