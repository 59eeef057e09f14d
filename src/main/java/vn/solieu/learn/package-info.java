/**
 * Learns from annotated texts how much each kind of evidence weighs. Plain Java on top of the
 * pipeline; what it learns is data that the core reads.
 */
@NullMarked
package vn.solieu.learn;

import org.jspecify.annotations.NullMarked;
