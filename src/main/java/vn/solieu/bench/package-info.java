/**
 * How fast the core is: generated pages of realistic size, the stages measured over them, and what
 * they are compared with. May use pipeline, rules and model; the only place besides the parser
 * where jsoup may be called, since its own parse is what the stages are measured against.
 */
@NullMarked
package vn.solieu.bench;

import org.jspecify.annotations.NullMarked;
