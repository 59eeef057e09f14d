package vn.solieu.bench;

import java.util.function.IntUnaryOperator;

/**
 * Something that is done to each of a number of documents.
 *
 * @param name as the report calls it
 * @param documents how many there are
 * @param bytes how many bytes they have in all
 * @param task does the work for a document by its number; returns how many things it found, so that
 *     nothing of the work can be left out
 */
record Work(String name, int documents, long bytes, IntUnaryOperator task) {

  /** Does it for every document. */
  long once() {
    long found = 0;
    for (int i = 0; i < documents; i++) {
      found += task.applyAsInt(i);
    }
    return found;
  }
}
