package vn.solieu.extract.place;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place or body named in a text.
 *
 * @param start first token of the name, without "tỉnh" before an area's
 * @param end token after the last
 * @param kind what it is
 * @param area code of the area, when the name says it
 * @param locality the locality or organisation as written, when it is one
 * @param role how it stands in its sentence
 * @param within the wider locality that is named right behind it: "phường Phú Cường (TP Thủ Dầu
 *     Một)"
 */
record PlaceMention(
    int start,
    int end,
    Kind kind,
    @Nullable String area,
    @Nullable String locality,
    Role role,
    @Nullable PlaceMention within) {

  PlaceMention(
      int start, int end, Kind kind, @Nullable String area, @Nullable String locality, Role role) {
    this(start, end, kind, area, locality, role, null);
  }

  /** What a mention names. */
  enum Kind {
    /** A province, a country, the world. */
    AREA,
    /** A district, commune, region or zone. */
    LOCALITY,
    /** The bare name of a district, which only its province tells from other names: "Sốp Cộp". */
    BARE_LOCALITY,
    /** A company, hospital or school. */
    ORGANISATION,
    /** A ministry or other body that speaks for the nation. */
    NATION_BODY,
    /** A paper or programme of such a body. */
    NATION_PAPER,
    /** A body that speaks for a province. */
    PROVINCE_BODY,
    /** "toàn tỉnh". */
    PROVINCE_ANAPHOR,
    /** "toàn thành phố". */
    CITY_ANAPHOR,
    /** "trên địa bàn": where the text is at home. */
    HERE,
    /** "huyện này". */
    LOCAL_ANAPHOR,
    /** "bệnh viện này". */
    BODY_ANAPHOR,
    /** "nơi đây". */
    PLACE_ANAPHOR,
    /** "Bộ hiện", "của Sở". */
    OFFICE_ANAPHOR,
    /** "cấp xã". */
    LEVEL;

    private final String rule = "area." + name().toLowerCase(Locale.ROOT);

    /** The rule of a place that such a mention opened. */
    String rule() {
      return rule;
    }
  }

  /** How a mention stands in its sentence. */
  enum Role {
    /** Where something was held, a part of a name, an example: says nothing of figures. */
    NONE,
    /** Compared with: for a figure right after it. */
    COMPARED,
    /** "của Cần Thơ" after other words of its clause. */
    ATTACHED,
    /** At the beginning of its sentence or clause, with or without "Tại". */
    OPENER,
    /** After "theo". */
    SOURCE,
    /** After "chỉ riêng". */
    ONLY,
    /** Anything else, mostly a subject. */
    PLAIN
  }

  /** The same in another role. */
  PlaceMention with(Role other) {
    return new PlaceMention(start, end, kind, area, locality, other, within);
  }

  /** The same words for a place of another kind. */
  PlaceMention as(Kind other, String province, String name) {
    return new PlaceMention(start, end, other, province, name, role, within);
  }

  /** Whether it speaks for the nation without naming it. */
  boolean isNational() {
    return kind == Kind.NATION_BODY || kind == Kind.NATION_PAPER;
  }

  /** Whether it is a ministry or another body of the nation that has affairs of its own. */
  boolean isOffice() {
    return kind == Kind.NATION_BODY && locality != null;
  }

  /** Whether it names the nation. */
  boolean isNation() {
    return kind == Kind.AREA && isOfNation();
  }

  /** Whether no province, but the nation is its area. */
  boolean isOfNation() {
    return "VN".equals(area);
  }

  /** "9,02% ở Long An", "70% ở cấp xã": for its figure alone. */
  boolean isTiedAlone() {
    return role == Role.ATTACHED && (kind == Kind.AREA || kind == Kind.LEVEL);
  }

  /** Whether it names the world. */
  boolean isWorld() {
    return "WLD".equals(area);
  }

  /** Whether it is of this kind. */
  boolean names(Kind other) {
    return kind == other;
  }
}
