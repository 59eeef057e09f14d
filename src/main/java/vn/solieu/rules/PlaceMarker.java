package vn.solieu.rules;

import java.io.Serializable;

/**
 * A word that announces a place name: "tỉnh", "huyện".
 *
 * @param id stable id of the rule row
 * @param form the word as written
 * @param before what kind of name follows it
 * @param example the word in use
 */
public record PlaceMarker(String id, String form, Before before, String example)
    implements Serializable {

  /** What kind of name follows. */
  public enum Before {
    /** A province, city or country. */
    AREA,
    /** A district, commune, village or quarter. */
    LOCALITY
  }
}
