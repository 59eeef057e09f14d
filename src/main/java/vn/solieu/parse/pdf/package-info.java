/** PDF by PDFBox: glyphs to lines, columns, paragraphs and tables, page furniture dropped. */
@NullMarked
package vn.solieu.parse.pdf;

import org.jspecify.annotations.NullMarked;
