/**
 * The front door of the core - bytes and rules to observations and issues, plain Java without
 * Spring. May use parse, extract and normalise.
 */
@NullMarked
package vn.solieu.pipeline;

import org.jspecify.annotations.NullMarked;
