package vn.solieu.job.acquire;

import java.net.URI;
import vn.solieu.fetch.discover.Announced;
import vn.solieu.fetch.discover.Findings.AnnouncementPlace;

/**
 * An article's address as discovery found it.
 *
 * @param place where it was announced
 * @param announced what stood there
 * @param canonical its one form
 */
record FoundAddress(AnnouncementPlace place, Announced announced, URI canonical) {}
