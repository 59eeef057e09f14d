package vn.solieu.model;

/** Whether a figure reports, estimates or demands; the contract's {@code status}. */
public enum Status {
  /** Reported as reached. */
  ACTUAL,
  /** ước tính, dự kiến, sơ bộ. */
  ESTIMATE,
  /** mục tiêu, phấn đấu, yêu cầu đạt, chỉ tiêu. */
  TARGET;

  /** The contract's code: {@code actual}, {@code estimate} or {@code target}. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
