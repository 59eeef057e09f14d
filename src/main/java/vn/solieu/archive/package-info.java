/** Raw bytes by SHA-256 with their capture record; never rewrites. May use model. */
@NullMarked
package vn.solieu.archive;

import org.jspecify.annotations.NullMarked;
