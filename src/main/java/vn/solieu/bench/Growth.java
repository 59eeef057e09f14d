package vn.solieu.bench;

/**
 * What it took to bring a number of pages from HTML to observations, one after the other.
 *
 * @param documents how many
 * @param bytes of HTML
 * @param observations found
 * @param cpuSeconds processor time, without that of making up the pages
 * @param peakHeapBytes the most that was used of the heap at any time, garbage included
 * @param liveHeapBytes what was still in use at the end
 */
public record Growth(
    int documents,
    long bytes,
    long observations,
    double cpuSeconds,
    long peakHeapBytes,
    long liveHeapBytes) {}
