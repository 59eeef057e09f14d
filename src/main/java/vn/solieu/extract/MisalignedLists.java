package vn.solieu.extract;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.extract.figure.Figure;
import vn.solieu.extract.indicator.FigureIndicator;
import vn.solieu.extract.place.FigurePlace;
import vn.solieu.extract.time.FigurePeriod;
import vn.solieu.model.Issue;
import vn.solieu.model.IssueCode;

/**
 * Lists of figures that were said to match a list of names or times one by one ("lần lượt") and do
 * not: nobody knows which belongs to which. Their figures stay without an indicator, and each list
 * is an issue.
 */
final class MisalignedLists {
  /** Rule of a place or period in such a list. */
  static final String RULE = ".misaligned";

  private final Reading reading;
  private final List<Figure> figures;
  private final boolean[] misaligned;

  MisalignedLists(
      Reading reading, List<Figure> figures, List<FigurePlace> places, List<FigurePeriod> periods) {
    this.reading = reading;
    this.figures = figures;
    misaligned = new boolean[figures.size()];
    for (int i = 0; i < misaligned.length; i++) {
      misaligned[i] = isIn(places.get(i).cues()) || isIn(periods.get(i).cues());
    }
  }

  private static boolean isIn(List<Cue> cues) {
    for (Cue cue : cues) {
      if (cue.rule().endsWith(RULE)) {
        return true;
      }
    }
    return false;
  }

  /** The indicators of figures outside of such lists. */
  List<List<FigureIndicator>> without(List<List<FigureIndicator>> indicators) {
    List<List<FigureIndicator>> kept = new ArrayList<>(indicators.size());
    for (int i = 0; i < misaligned.length; i++) {
      kept.add(misaligned[i] ? List.of() : indicators.get(i));
    }
    return kept;
  }

  /** One issue for each list. */
  List<Issue> issues() {
    List<Issue> issues = new ArrayList<>();
    int first = 0;
    while (first < misaligned.length) {
      int end = first;
      while (end < misaligned.length && misaligned[end] && isSameSentence(first, end)) {
        end++;
      }
      if (end > first) {
        issues.add(issue(first, end));
      }
      first = Math.max(end, first + 1);
    }
    return issues;
  }

  private boolean isSameSentence(int a, int b) {
    Sentences sentences = reading.sentences();
    return sentences.sentenceOf(figures.get(a).start())
        == sentences.sentenceOf(figures.get(b).start());
  }

  private Issue issue(int first, int end) {
    int from = figures.get(first).start();
    int to = figures.get(end - 1).end();
    return new Issue(
        IssueCode.MISALIGNED_LIST,
        (end - first) + " values for another number of names: " + reading.tokens().raw(from, to),
        reading.codePointStart(from),
        reading.codePointEnd(to - 1));
  }
}
