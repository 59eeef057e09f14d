/** Days and times as people print them, and as machines write them. */
@NullMarked
package vn.solieu.parse.date;

import org.jspecify.annotations.NullMarked;
