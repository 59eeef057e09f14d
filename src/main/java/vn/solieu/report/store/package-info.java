/**
 * Reads the warehouse for the site, in one transaction and with cursors: no answer is held whole.
 */
@NullMarked
package vn.solieu.report.store;

import org.jspecify.annotations.NullMarked;
