package vn.solieu.job;

/** Shows how far a run is; called often, from one thread. */
public interface ProgressDisplay {

  /** {@code done} of {@code total} items of the step {@code stage} are written. */
  void show(Stage stage, long done, long total);
}
