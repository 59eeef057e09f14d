package vn.solieu.rules;

/** Which question a phrase answers. A phrase may have senses in several groups. */
public enum SenseGroup {
  /** An area of the gazetteer; the key is its code. */
  AREA,
  /** A district or other named place below a province; the key is its row. */
  LOCALITY,
  /** A word that says what kind of place or body a name is: huyện, phường, bệnh viện. */
  PLACE_MARK,
  /** A ministry, agency, company or international body; the key is its id. */
  ORGANISATION,
  /** A way of writing a unit; the key is the id of its row in {@code units/forms.csv}. */
  UNIT,
  /** A scale word; the key is the id of its row in {@code units/scales.csv}. */
  SCALE,
  /** A number word; the key is what it stands for. */
  NUMERAL,
  /** A comparator; the key is the contract's code. */
  COMPARISON,
  /** Up or down, and how: the key says which. */
  DIRECTION,
  /** A cue of what is not a figure; the key is the reason. */
  NOT_FIGURE,
  /** A cue of rank, score, range and other forms of figures; the key says which. */
  FIGURE_CUE,
  /** A part of a time expression; the key says which. */
  TIME,
  /** A cue of target or estimate; the key is the contract's code. */
  STATUS,
  /** A cue of attribution. */
  ATTRIBUTION,
  /** A cue of how a list or its parts hang together: lần lượt, trong đó, mỗi. */
  STRUCTURE,
  /** A facet of what is measured; the key is the facet. */
  FACET;

  /** Its bit in sets of groups. */
  public int bit() {
    return 1 << ordinal();
  }

  /** The bits of some groups. */
  public static int set(SenseGroup... groups) {
    int set = 0;
    for (SenseGroup group : groups) {
      set |= group.bit();
    }
    return set;
  }
}
