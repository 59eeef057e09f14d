/**
 * HTTP, robots, delay, feeds, and files given by hand - bytes out. May use rules, text, model and
 * jsoup.
 */
@NullMarked
package vn.solieu.fetch;

import org.jspecify.annotations.NullMarked;
