/** The area and the locality that a figure is about. */
@NullMarked
package vn.solieu.extract.place;

import org.jspecify.annotations.NullMarked;
