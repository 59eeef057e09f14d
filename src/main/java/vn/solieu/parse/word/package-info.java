/** DOCX: paragraphs, lists and tables, read from the package itself. */
@NullMarked
package vn.solieu.parse.word;

import org.jspecify.annotations.NullMarked;
