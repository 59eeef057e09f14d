/** Vietnamese text - folding with an offset map, tokens, sentence spans. May use model. */
@NullMarked
package vn.solieu.text;

import org.jspecify.annotations.NullMarked;
