/**
 * Article to figures with indicator, area, period and status, each with its span and rule. May use
 * rules, text and model.
 */
@NullMarked
package vn.solieu.extract;

import org.jspecify.annotations.NullMarked;
