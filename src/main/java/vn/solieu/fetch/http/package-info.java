/**
 * Asks web servers, politely and within limits: addresses, robots.txt, one clock per host, retries,
 * redirects, conditional requests. Bytes out; what they mean is for others.
 */
@NullMarked
package vn.solieu.fetch.http;

import org.jspecify.annotations.NullMarked;
