package vn.solieu.rules;

import java.io.Serializable;

/**
 * One way in which texts name an area.
 *
 * @param form the words as written; capitals in it are capitals in the text
 * @param area code of the area
 * @param kind what sort of name it is
 * @param needsMarker whether it only counts after a word such as "tỉnh", because it means something
 *     else as well: "Hòa Bình" is also peace
 * @param example the name in use
 */
public record AreaName(String form, String area, Kind kind, boolean needsMarker, String example)
    implements Serializable {

  /** What sort of name it is. */
  public enum Kind {
    /** The official name of its time: Thừa Thiên Huế. */
    NAME,
    /** The same name spelled otherwise: Đăk Lăk. */
    VARIANT,
    /** TP.HCM, BR-VT. */
    ABBREVIATION,
    /** A name that was official once or is that of a part: Sài Gòn. */
    FORMER,
    /** xứ Lạng, đất mỏ. */
    NICKNAME,
    /** Hanoi. */
    ENGLISH,
    /** Words for the country or the world: cả nước, toàn cầu. */
    PHRASE
  }
}
