/** RSS and Atom: one article for each item. */
@NullMarked
package vn.solieu.parse.feed;

import org.jspecify.annotations.NullMarked;
