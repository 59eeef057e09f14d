package vn.solieu.rules;

import java.io.Serializable;

/**
 * A place in a page's markup that states a fact about its article.
 *
 * @param id stable id of the rule
 * @param field the fact
 * @param rank order among the marks of the field, 1 first
 * @param place the kind of markup
 * @param name the name of the tag or property there
 */
public record PageMark(String id, PageField field, int rank, Place place, String name)
    implements Serializable {

  /** Where in a page's markup facts are stated. */
  public enum Place {
    /** A property of the article in JSON-LD. */
    JSON_LD,
    /** A meta tag's name or property. */
    META,
    /** An element's {@code itemprop}. */
    ITEMPROP,
    /** A link tag's {@code rel}. */
    LINK
  }
}
