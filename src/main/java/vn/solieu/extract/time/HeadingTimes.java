package vn.solieu.extract.time;

import java.util.List;
import vn.solieu.extract.Lines;
import vn.solieu.extract.Sentences;
import vn.solieu.extract.time.OwnFrames.Stretch;

/** The times that headings and lead-ins give to what stands below them. Immutable. */
final class HeadingTimes {
  private static final int NONE = OwnFrames.NONE;

  private final TimeText text;
  private final Lines lines;
  private final List<TimeExpression> times;
  private final List<TimeRole> roles;

  HeadingTimes(TimeText text, List<TimeExpression> times, List<TimeRole> roles) {
    this.text = text;
    lines = text.reading().lines();
    this.times = times;
    this.roles = roles;
  }

  /**
   * The time that a heading or lead-in gives to what stands below it: that of its last sentence, "…
   * DTI năm 2024 xếp thứ 2. Tính đến hết tháng 11/2025:", else of the whole line.
   */
  int of(Stretch stretch, int line) {
    int own = frame(stretch, line, lastSentence(line));
    int first = own == NONE ? frame(stretch, line, lines.start(line)) : own;
    return first == NONE && lines.isHeading(line) ? vision(stretch) : first;
  }

  private int lastSentence(int line) {
    Sentences sentences = text.reading().sentences();
    return sentences.start(sentences.sentenceOf(lines.end(line) - 1));
  }

  /** The first time from token {@code from} on that holds below, a day rather than "nay". */
  private int frame(Stretch stretch, int line, int from) {
    int now = NONE;
    for (int t = stretch.firstTime(); t < stretch.lastTime(); t++) {
      TimeRole role = roles.get(t);
      boolean lasting = OpenTimes.isLasting(times.get(t)) || isNote(t, line);
      boolean holds = role == TimeRole.FRAME && lasting || role == TimeRole.NAME;
      if (!holds || times.get(t).start() < from) {
        continue;
      }
      if (times.get(t).kind() != TimeKind.NOW) {
        return t;
      }
      now = now == NONE ? t : now;
    }
    return now;
  }

  private int vision(Stretch stretch) {
    for (int t = stretch.firstTime(); t < stretch.lastTime(); t++) {
      if (times.get(t).kind() == TimeKind.VISION) {
        return t;
      }
    }
    return NONE;
  }

  /** "TỔ CÔNG NGHỆ SỐ (31/3/2026)": a day in brackets that end a heading. */
  private boolean isNote(int time, int line) {
    TimeExpression e = times.get(time);
    boolean ends = e.end() + 1 == lines.end(line) && text.tokens().is(e.end(), ')');
    return ends && lines.isHeading(line) && text.tokens().is(e.start() - 1, '(');
  }
}
