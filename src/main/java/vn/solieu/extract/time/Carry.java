package vn.solieu.extract.time;

/**
 * The times that earlier sentences leave open, one for what was reached and one for what is aimed
 * at.
 */
final class Carry {
  private int reached = OwnFrames.NONE;
  private int aimed = OwnFrames.NONE;
  private int standing = OwnFrames.NONE;

  /** A time that no figure took: it holds for whatever follows. */
  void open(int time, boolean asOf) {
    reached = time;
    aimed = time;
    standing = asOf ? time : OwnFrames.NONE;
  }

  /** A time that a figure took. */
  void take(int time, boolean target, boolean asOf) {
    aimed = time;
    if (!target) {
      reached = time;
      standing = asOf ? time : OwnFrames.NONE;
    }
  }

  /** Ends what sentences leave open to the next; the day that all was counted stands. */
  void clear() {
    reached = OwnFrames.NONE;
    aimed = OwnFrames.NONE;
  }

  /** The day that what was reached is counted on, until another time takes its place. */
  int standing() {
    return standing;
  }

  int time(boolean target) {
    return target ? aimed : reached;
  }
}
