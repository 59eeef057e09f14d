/**
 * The archive backfill on Apache Spark - the same pipeline as the daily job over WARC files, texts
 * and Parquet of any Hadoop file system. Stands beside {@code job}, by whose runs it loads.
 */
@NullMarked
package vn.solieu.spark;

import org.jspecify.annotations.NullMarked;
