/** Answers of the warehouse in the formats of other programs; may use the warehouse. */
@NullMarked
package vn.solieu.export;

import org.jspecify.annotations.NullMarked;
