package vn.solieu.spark;

import java.io.Serializable;
import vn.solieu.job.ReadElsewhere;

/**
 * What became of a document.
 *
 * @param order its place in the input
 * @param read the document with its figures
 */
record Outcome(Source.Order order, ReadElsewhere read) implements Serializable {}
