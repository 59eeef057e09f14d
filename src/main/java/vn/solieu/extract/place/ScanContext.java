package vn.solieu.extract.place;

import vn.solieu.extract.Reading;

/**
 * What the finders of places in one text share.
 *
 * @param lexicon the places that the tables know
 * @param reading the text
 * @param marks the marks in it
 * @param names reads its names
 * @param found the places found so far
 */
record ScanContext(
    PlaceLexicon lexicon, Reading reading, PlaceMarks marks, NameReader names, MentionList found) {}
