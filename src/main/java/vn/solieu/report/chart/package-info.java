/** Draws series: small lines as SVG, and what the chart in the browser is told. */
@NullMarked
package vn.solieu.report.chart;

import org.jspecify.annotations.NullMarked;
