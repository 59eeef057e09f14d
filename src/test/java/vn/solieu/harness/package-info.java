/**
 * Long trials of whole runs, started by hand: their names end in Trial, so that no build runs them.
 * They start the product by its launcher, as an operator does.
 */
@NullMarked
package vn.solieu.harness;

import org.jspecify.annotations.NullMarked;
