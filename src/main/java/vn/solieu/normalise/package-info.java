/**
 * Mentions to observations - base unit, area code, period, duplicates. May use rules, text and
 * model.
 */
@NullMarked
package vn.solieu.normalise;

import org.jspecify.annotations.NullMarked;
