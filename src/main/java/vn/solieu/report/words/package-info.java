/**
 * Languages of the site: texts of the interface, forms of numbers, days and periods, names of the
 * catalogue.
 */
@NullMarked
package vn.solieu.report.words;

import org.jspecify.annotations.NullMarked;
