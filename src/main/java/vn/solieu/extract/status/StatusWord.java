package vn.solieu.extract.status;

import java.util.Locale;

/** What a phrase of {@code data/lexicon/status.csv} does; its key is the name with "." for "_". */
enum StatusWord {
  /** Keeps a shorter word in it from being read: thực hiện, Kế hoạch và Đầu tư. */
  NEUTRAL,
  /** Says that something is so: đã, đến nay. Holds for its sentence. */
  ACTUAL,
  /** Says that it is wanted: phấn đấu. Holds for its sentence. */
  TARGET,
  /** The noun: mục tiêu. Holds unless it is what a figure counts ("9/11 mục tiêu"). */
  TARGET_NOUN,
  /** chỉ tiêu: likewise, but as the head of a table's first column it is what is measured. */
  TARGET_NORM,
  /** kế hoạch: a target when a colon or a year to come follows. */
  TARGET_PLAN,
  /** đề nghị, yêu cầu: holds for the figures after it. */
  TARGET_DEMAND,
  /** phải: holds for figures after it, and for the one before it in the same clause. */
  TARGET_MUST,
  /**
   * phải before any verb: only for the figure before it, as what must be done is told as news too.
   */
  TARGET_MUST_BARE,
  /** bảo đảm: only right before a figure. */
  TARGET_ENSURE,
  /** sẽ: for the figures after it, and for a share before it. */
  TARGET_WILL,
  /** nếu: makes what will be an estimate. */
  CONDITION,
  /** tối thiểu: the next figure, unless its clause says that it is so. */
  TARGET_FLOOR,
  /** ít nhất: the next figure, when a purpose is stated before. */
  TARGET_LEAST,
  /** vượt mục tiêu: the next figure of the same clause only. */
  TARGET_BESIDE,
  /** theo kế hoạch, trong mục tiêu: the figure right before it, or the next one. */
  TARGET_AFTER,
  /** được giao: the figure right before it only. */
  TARGET_GIVEN,
  /** nhằm mục tiêu: the next figure of the same clause only. */
  TARGET_PASSING,
  /** một số chỉ tiêu: names a table of indicators, sets nothing. */
  TARGET_LIST,
  /** mà: with a verb of setting after it the figure before is set. */
  RELATIVE,
  /** đặt ra, giao: after "mà". */
  TARGET_SET_VERB,
  /** ước đạt: the next figure. */
  ESTIMATE,
  /** dự kiến, dự báo: the figures after it up to a semicolon. */
  FORECAST,
  /** đến năm: a target when the year is to come. */
  DEADLINE,
  /** năm, giai đoạn: likewise, but the year must be later than the text's. */
  YEAR,
  /** tháng, năm before a month or year that was over: closes what a heading opened. */
  PAST_MONTH,
  /** tháng đầu năm, behind as many months as were over: likewise. */
  PAST_MONTHS,
  /** quý, before a quarter that was over: likewise. */
  PAST_QUARTER,
  /** còn với, lập được: ends a target that the sentence before left open. */
  PAST,
  /** nhưng: what is wanted does not go on behind it, and what is said there is not of before. */
  CONTRAST,
  /** mới: says that the figure right behind it is so. */
  ACTUAL_NEAR,
  /** tức: the next figure says the same in other words. */
  RESTATED,
  /** hoàn thành: tasks that a figure counts are done. */
  COMPLETED,
  /** đến, trước: a target when a date to come follows. */
  DEADLINE_DATE,
  /** đến hết tháng: likewise, with a month. */
  DEADLINE_MONTH,
  /** đến hết quý: a target when a quarter to come follows. */
  DEADLINE_QUARTER,
  /** để, nhằm, giải pháp. */
  PURPOSE,
  /** Bên cạnh đó: goes on with the paragraph before. */
  CONNECTOR,
  /** nhiệm vụ: in headings and lead-ins; counted by a figure, the figure is what a plan sets. */
  HEADING_TASK,
  /** phương hướng: in headings and lead-ins only. */
  HEADING_TARGET,
  /** kết quả, thực trạng: in headings and lead-ins only. */
  HEADING_ACTUAL;

  private final String rule = "status." + name().toLowerCase(Locale.ROOT);

  /** The word with this key in the table: "target.noun" for {@link #TARGET_NOUN}. */
  static StatusWord ofKey(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('.', '_'));
  }

  /** The stable id that the trace shows. */
  String rule() {
    return rule;
  }

  /** Whether the word sets or demands, wherever it stands. */
  boolean setsTarget() {
    return this == TARGET
        || this == TARGET_NOUN
        || this == TARGET_NORM
        || this == TARGET_DEMAND
        || this == TARGET_MUST
        || this == TARGET_WILL;
  }

  /** Whether the word names what a plan consists of: its goals and tasks. */
  boolean isPartOfPlan() {
    return this == TARGET_NOUN || this == TARGET_NORM || this == HEADING_TASK;
  }

  /** Whether a heading with the word stands over what is wanted. */
  boolean titlesTargets() {
    return this == TARGET
        || this == TARGET_NOUN
        || this == TARGET_NORM
        || this == HEADING_TASK
        || this == HEADING_TARGET
        || this == DEADLINE
        || this == YEAR;
  }

  /** Whether the word opens a part of a text about what is wanted. */
  boolean opensTargets() {
    return setsTarget()
        || this == HEADING_TASK
        || this == HEADING_TARGET
        || this == DEADLINE
        || this == YEAR;
  }
}
