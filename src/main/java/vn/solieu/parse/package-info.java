/** Archived bytes to Article; DOM objects stay here. May use rules, text, model and jsoup. */
@NullMarked
package vn.solieu.parse;

import org.jspecify.annotations.NullMarked;
