/**
 * The static site: what the warehouse holds, as pages that open from disk and from any web host.
 *
 * <p>{@code words} has languages and forms of numbers and days, {@code store} reads the warehouse,
 * {@code highlight} cuts a text where its figures stand, {@code chart} draws, {@code page} makes
 * the pages. Everything that a document says is untrusted: it reaches a page only through a
 * template that escapes it, and an address only through {@link vn.solieu.report.words.WebLink}.
 */
@NullMarked
package vn.solieu.report;

import org.jspecify.annotations.NullMarked;
