/** The text of an article as it grows, and the facts that a report states about itself. */
@NullMarked
package vn.solieu.parse.article;

import org.jspecify.annotations.NullMarked;
