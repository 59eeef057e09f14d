package vn.solieu.job;

import java.nio.file.Path;

/**
 * The settings of a run.
 *
 * @param home what a run writes goes below it
 * @param maxDocumentBytes larger documents are refused
 * @param chunkSize how many documents a transaction takes
 */
public record JobSettings(Path home, int maxDocumentBytes, int chunkSize) {}
