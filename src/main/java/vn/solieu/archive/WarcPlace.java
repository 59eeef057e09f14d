package vn.solieu.archive;

/**
 * Where a record lies.
 *
 * @param file name of its WARC file, below the archive's folder
 * @param position offset of its first byte
 * @param length its length in bytes, as packed
 */
public record WarcPlace(String file, long position, long length) {}
