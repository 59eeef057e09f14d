/**
 * Where a source announces its articles - feeds, sitemaps, listing pages - and what stands there.
 */
@NullMarked
package vn.solieu.fetch.discover;

import org.jspecify.annotations.NullMarked;
