package vn.solieu.rules.source;

import java.io.Serializable;
import java.time.Duration;

/**
 * How a source is asked.
 *
 * @param delay least time between two requests to one of its hosts, whoever makes them; robots.txt
 *     may ask for more
 * @param concurrency how many requests to one host may be under way at once
 * @param budget most articles fetched in one run; the rest waits for the next
 * @param revisit for how long after it was first seen an article is looked at again for changes
 * @param revisitEvery least time between two looks at the same article
 * @param privateAddresses whether its hosts may be in a private network or on this machine
 */
public record FetchRules(
    Duration delay,
    int concurrency,
    int budget,
    Duration revisit,
    Duration revisitEvery,
    boolean privateAddresses)
    implements Serializable {}
