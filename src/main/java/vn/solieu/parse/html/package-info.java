/**
 * Web pages: the outline of a page, its body, its title, author and times. DOM objects stay here.
 */
@NullMarked
package vn.solieu.parse.html;

import org.jspecify.annotations.NullMarked;
