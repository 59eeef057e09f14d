package vn.solieu.extract.time;

/**
 * The times that earlier sentences leave open, one for what was reached and one for what is aimed
 * at.
 */
final class Carry {
  private int reached = OwnFrames.NONE;
  private int aimed = OwnFrames.NONE;

  /** A time that no figure took: it holds for whatever follows. */
  void open(int time) {
    reached = time;
    aimed = time;
  }

  /** A time that a figure took. */
  void take(int time, boolean target) {
    aimed = time;
    if (!target) {
      reached = time;
    }
  }

  void clear() {
    open(OwnFrames.NONE);
  }

  int time(boolean target) {
    return target ? aimed : reached;
  }
}
