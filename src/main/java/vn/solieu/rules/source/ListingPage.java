package vn.solieu.rules.source;

import java.io.Serializable;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A page that lists new articles.
 *
 * @param url its address
 * @param links CSS selector of the links to articles
 * @param next CSS selector of the link to the page with older articles, if that is followed
 * @param pages how many pages are read at most, this one included
 */
public record ListingPage(URI url, String links, @Nullable String next, int pages)
    implements Serializable {}
