/**
 * Raw bytes as they were read or fetched, found again by SHA-256: single files, and WARC 1.1 files
 * (ISO 28500:2017) for what came over HTTP. Never rewrites. May use model.
 */
@NullMarked
package vn.solieu.archive;

import org.jspecify.annotations.NullMarked;
