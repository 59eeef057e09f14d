/** main - arguments to a job run, exit code. */
@NullMarked
package vn.solieu.cli;

import org.jspecify.annotations.NullMarked;
