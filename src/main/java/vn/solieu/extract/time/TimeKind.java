package vn.solieu.extract.time;

/** What a time expression says of the days that it names. */
public enum TimeKind {
  /** All of it: "năm 2024", "từ năm 2022 đến năm 2025". */
  PERIOD,
  /** Its last day: "tính đến hết tháng 9/2022", "đến năm 2025". */
  AS_OF,
  /** A day not to be passed: "trước ngày 31/8", "chậm nhất ngày 30/9/2025". */
  DEADLINE,
  /** From its first day on: "từ ngày 1/7/2025". */
  START,
  /** From its first day to the day of publication: "từ đầu năm 2024 đến nay". */
  SINCE,
  /** The day of publication: "hiện nay". */
  NOW,
  /** The time that was spoken of: "khi ấy", "cùng thời gian". */
  THAT_TIME,
  /** All that came together until the day of the context: "cộng dồn từ khi khai trương". */
  TOTAL,
  /** The same days of another year: "cùng kỳ năm trước". */
  SAME_PERIOD,
  /** The far end of a programme's name: "tầm nhìn đến năm 2030". */
  VISION,
  /**
   * A duration, an age, a time of day, a weekday, a decade: no period, yet its numbers are no
   * figures.
   */
  OTHER
}
