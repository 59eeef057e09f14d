package vn.solieu.rules;

import java.io.Serializable;

/**
 * One property of what is measured: an object, an event, a manner, a platform, a population.
 *
 * @param number position in the table, 0-based
 * @param code its name in the rules
 * @param facetClass facets of one class are rivals where {@code exclusive} says so
 * @param reach how far it may stand from a figure, unless a rule says otherwise
 * @param exclusive whether a nearer facet of the same class hides this one
 */
public record Facet(int number, String code, String facetClass, Reach reach, boolean exclusive)
    implements Serializable {}
