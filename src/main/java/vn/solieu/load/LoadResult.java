package vn.solieu.load;

/**
 * What loading a run did.
 *
 * @param documents what became of its documents
 * @param observations what became of its figures
 */
public record LoadResult(LoadCounts documents, LoadCounts observations) {}
