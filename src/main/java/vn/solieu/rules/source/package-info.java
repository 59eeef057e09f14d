/**
 * The publishers that documents are fetched from, as {@code data/sources/<id>.yml} describes them:
 * where new articles are announced, how to ask politely, how an article's address is written and
 * which selectors find an article's parts.
 */
@NullMarked
package vn.solieu.rules.source;

import org.jspecify.annotations.NullMarked;
