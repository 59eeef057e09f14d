package vn.solieu.fetch.http;

import java.time.Duration;

/**
 * What robots.txt says of an address.
 *
 * @param allowed whether it may be fetched
 * @param reason why, for the ledger: {@code allowed by robots.txt}
 * @param delay least time between two requests that it asks for; zero when it asks for none
 */
public record RobotsVerdict(boolean allowed, String reason, Duration delay) {}
