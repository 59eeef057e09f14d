package vn.solieu.extract.time;

/**
 * The times that earlier sentences leave open, one for what was reached and one for what is aimed
 * at.
 */
final class Carry {
  private int reached = OwnFrames.NONE;
  private int aimed = OwnFrames.NONE;
  private int standing = OwnFrames.NONE;
  private int item = OwnFrames.NONE;

  /**
   * A time that no figure took: it holds for whatever follows; one that is yet to come for what is
   * aimed at, and the day that all was counted on goes on.
   */
  void open(int time, boolean asOf, boolean ahead) {
    aimed = time;
    if (ahead) {
      reached = OwnFrames.NONE;
      return;
    }
    reached = time;
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

  /**
   * Ends what sentences leave open to the next; the day that all was counted stands.
   *
   * @param sibling whether the next line is a further item of the same list
   */
  void clear(boolean sibling) {
    int last = reached != OwnFrames.NONE ? reached : item;
    item = sibling ? last : OwnFrames.NONE;
    reached = OwnFrames.NONE;
    aimed = OwnFrames.NONE;
  }

  /** Ends all: news from elsewhere begin. */
  void end() {
    clear(false);
    standing = OwnFrames.NONE;
  }

  /** Ends what was reached by the time that was open; what is aimed at goes on. */
  void endReached() {
    reached = OwnFrames.NONE;
  }

  /** The time that an earlier item of the same list left open. */
  int item() {
    return item;
  }

  /** Lets {@code time} stand again. */
  void stand(int time) {
    standing = time;
  }

  /** The day that what was reached is counted on, until another time takes its place. */
  int standing() {
    return standing;
  }

  int time(boolean target) {
    return target ? aimed : reached;
  }
}
