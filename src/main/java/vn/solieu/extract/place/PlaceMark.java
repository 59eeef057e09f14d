package vn.solieu.extract.place;

import java.util.Locale;

/**
 * What a phrase of {@code data/lexicon/place_mark.csv} or a marker of {@code data/areas/} says
 * about the place names around it; its key is the name with "." for "_".
 */
enum PlaceMark {
  /** tỉnh, thành phố: an area's name follows. */
  MARKER_AREA,
  /** huyện, phường: a locality's name follows. */
  MARKER_LOCALITY,
  /** toàn tỉnh, tỉnh nhà: the province that was spoken of. */
  ANAPHOR_PROVINCE,
  /** thành phố mình: the city that was spoken of. */
  ANAPHOR_CITY,
  /** trên địa bàn: the place that was spoken of. */
  ANAPHOR_HERE,
  /** trên địa bàn huyện: the locality that was spoken of. */
  ANAPHOR_LOCAL,
  /** bệnh viện này: the organisation that was spoken of. */
  ANAPHOR_BODY,
  /** nơi đây: the place that was spoken of last. */
  ANAPHOR_PLACE,
  /** Bộ hiện, của Sở: the ministry or department that was spoken of. */
  ANAPHOR_OFFICE,
  /** Bộ, Sở, ngành: the word in such a phrase that is written with a capital. */
  OFFICE,
  /** truyền thông: words that end the name of an office, small behind their first. */
  OFFICE_FIELD,
  /** ngành: such a word that is written small as well. */
  OFFICE_SECTOR,
  /** của, tại: ties a place to the words before it. */
  ATTACH,
  /** so với: the place is only compared with. */
  COMPARE,
  /** như: the places are examples. */
  EXAMPLE,
  /** cũ: behind the name of a province of before. */
  FORMER,
  /** bình quân chung của: may stand between a comparison and its place. */
  FILLER,
  /** các tỉnh: no place in particular. */
  GENERIC,
  /** và: joins the names of a list. */
  JOIN,
  /** cấp xã: a level of government. */
  LEVEL,
  /** hồ sơ công việc cấp xã: things of a level of government. */
  LEVEL_OWN,
  /** Chính phủ: speaks for the nation. */
  NATION,
  /** QĐ-TTg: a paper of the nation's bodies. */
  NATION_PAPER,
  /** Đề án 06: a programme of the nation. */
  NATION_PROGRAMME,
  /** Chiến lược hạ tầng số: what a part with it in its heading is about. */
  NATION_STRATEGY,
  /** ông: a person's name follows. */
  PERSON,
  /** đường: the name is that of a thing. */
  ROAD,
  /** hoàn thành, đứng thứ: after a ministry, the ministry's own work. */
  OWN_VERB,
  /** kế hoạch, quyết định: a paper about the affairs of who made it. */
  OWN_PAPER,
  /** KẾ HOẠCH: alone in its line, the kind of a paper, whose title follows. */
  PAPER_TITLE,
  /** đạt, với: may stand between a body and its figure. */
  BESIDE,
  /** cho biết: the body before it only says so. */
  SAYS,
  /** lần lượt: places and figures in the same order. */
  RESPECTIVE,
  /** ta xếp hạng: Việt Nam. */
  NATION_SELF,
  /** Báo: the name is that of a publisher. */
  PAPER,
  /** chỉ riêng: holds for its sentence only. */
  ONLY,
  /** là huyện dẫn đầu: the locality before it is one of many. */
  SUPERLATIVE,
  /** tính chung: the parts are over. */
  WHOLE,
  /** mà: who set the figure follows. */
  RELATIVE,
  /** giao: what such a body sets holds for whom it was set. */
  ASSIGNS,
  /** theo: who says it follows. */
  SOURCE,
  /** dẫn đầu: the place is what is ranked within. */
  UNIVERSE,
  /** hội nghị: the place is where something was held. */
  VENUE,
  /** chi nhánh: the province that a national body's office is for follows. */
  BRANCH,
  /** người dân, tài khoản: what a province has no more of than people. */
  PEOPLE,
  /** khu công nghiệp: a kind of place without a name of its own. */
  ZONE,
  /** bộ phận một cửa: part of the office that is named behind it. */
  OFFICE_UNIT,
  /** kính gửi: who a paper is sent to. */
  ADDRESSEE;

  /** The mark with this key in the table: "marker.area" for {@link #MARKER_AREA}. */
  static PlaceMark ofKey(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('.', '_'));
  }

  /** Whether it may name a place or point at one by itself: what {@link MarkedPlaces} reads. */
  boolean mayName() {
    return switch (this) {
      case GENERIC,
          NATION,
          NATION_SELF,
          NATION_PAPER,
          NATION_PROGRAMME,
          NATION_STRATEGY,
          LEVEL,
          LEVEL_OWN,
          ZONE,
          MARKER_LOCALITY,
          MARKER_AREA,
          ANAPHOR_PROVINCE,
          ANAPHOR_CITY,
          ANAPHOR_LOCAL,
          ANAPHOR_HERE,
          ANAPHOR_BODY,
          ANAPHOR_PLACE,
          ANAPHOR_OFFICE ->
          true;
      default -> false;
    };
  }

  /** The bit of the mark in a set of marks. */
  long bit() {
    return 1L << ordinal();
  }
}
