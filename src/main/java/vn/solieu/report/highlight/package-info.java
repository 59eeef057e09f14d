/** Cuts a document's text into pieces at the places of its figures; offsets count code points. */
@NullMarked
package vn.solieu.report.highlight;

import org.jspecify.annotations.NullMarked;
