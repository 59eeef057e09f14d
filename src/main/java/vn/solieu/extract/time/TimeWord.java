package vn.solieu.extract.time;

/** What a phrase of {@code lexicon/time.csv} means; the table's key is the name in lower case. */
enum TimeWord {
  YEAR,
  YEARS,
  YEAR_WORD,
  YEAR_OFFSET,
  YEAR_NEAR,
  YEARS_AGO,
  YEARS_LATER,
  /** năm trước đó: so many years before the one spoken of. */
  YEAR_SPOKEN,
  THAT_YEAR,
  TOTAL,
  SCHOOL_YEAR,
  HALF,
  QUARTER,
  QUARTERS,
  QUARTER_OFFSET,
  MONTH,
  MONTHS,
  MONTH_NAME,
  MONTH_OFFSET,
  THAT_MONTH,
  THAT_QUARTER,
  DAY,
  DAY_PART,
  TODAY,
  WEEKDAY,
  DAY_NEAR,
  ORDINAL_TIME,
  DECADE,
  CENTURY,
  EDGE_START,
  EDGE_MID,
  EDGE_END,
  WHOLE,
  RANGE,
  FROM,
  /** kể từ: at the head of a clause the days until now. */
  FROM_THEN_ON,
  FROM_YEAR_START,
  TO,
  UNTIL,
  BEFORE,
  AFTER,
  VISION,
  NOW,
  TO_NOW,
  PAST,
  ASIDE,
  THAT_TIME,
  /** cùng thời gian trên: the span of days spoken of before. */
  THAT_SPAN,
  /** trong kỳ báo cáo: the days that a report said first. */
  THAT_TERM,
  SAME_PERIOD,
  /** cùng kỳ: the same days a year before, even without a year. */
  SAME_TERM,
  SAME_DAY,
  COMPARE,
  YEAR_CUE,
  COUNT,
  ROMAN,
  DURATION_UNIT,
  LABOUR,
  CLOCK,
  AGE,
  EVERY,
  COUNTED,
  AND,
  ISSUED,
  RELEASED,
  EDITION,
  PROGRAMME,
  RESPECTIVELY,
  DATA,
  COUNTED_FOR,
  RESTATED,
  SO_FAR,
  MORE,
  PARTICLE,
  LASTING,
  FACTOR,
  TIMES,
  OF,
  MEASURE,
  /** đặt ra: what an aim is said to have been since a year. */
  SET,
  /** kết quả: what came of an aim. */
  OUTCOME,
  /** kỳ trước: words that a time in brackets explains. */
  STRETCH_WORD,
  /** số liệu trong bài: all figures of the document. */
  DATA_HERE,
  NONE;

  /**
   * Its bit in sets of words. There are more words than bits, so two share one: a set tells where a
   * word can stand, the table's own match whether it does.
   */
  long bit() {
    return 1L << ordinal();
  }

  /** The bits of some words. */
  static long set(TimeWord... words) {
    long set = 0;
    for (TimeWord word : words) {
      set |= word.bit();
    }
    return set;
  }
}
