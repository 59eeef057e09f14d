package vn.solieu.job;

/** Hears of runs. */
public interface RunObserver {
  /** The run {@code runId} of {@code job} starts, or starts again. */
  void started(String job, long runId);
}
