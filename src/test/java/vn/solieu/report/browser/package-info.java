/** A headless Chromium for tests, driven over its own protocol. */
@NullMarked
package vn.solieu.report.browser;

import org.jspecify.annotations.NullMarked;
