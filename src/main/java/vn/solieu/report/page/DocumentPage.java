package vn.solieu.report.page;

/**
 * The page of a document, or of a part of it.
 *
 * @param reader the reading view
 * @param pager the ways to the other parts
 */
record DocumentPage(Reader reader, Pager pager) {}
