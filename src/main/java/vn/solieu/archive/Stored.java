package vn.solieu.archive;

/**
 * Where archived bytes are found again.
 *
 * @param sha256 their digest in lower-case hexadecimal
 * @param isNew whether they were not in the archive before
 */
public record Stored(String sha256, boolean isNew) {}
