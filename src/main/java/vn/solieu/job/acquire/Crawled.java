package vn.solieu.job.acquire;

import vn.solieu.fetch.http.FetchResult;
import vn.solieu.rules.source.SourceDefinition;

/**
 * An address after it was asked for.
 *
 * @param source its source
 * @param due what was asked
 * @param result how it ended
 */
record Crawled(SourceDefinition source, DueAddress due, FetchResult result) {}
