/** Tables as grids: merged cells, header rows, captions. */
@NullMarked
package vn.solieu.parse.table;

import org.jspecify.annotations.NullMarked;
