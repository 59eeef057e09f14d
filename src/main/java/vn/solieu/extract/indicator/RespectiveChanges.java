package vn.solieu.extract.indicator;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.extract.Reading;
import vn.solieu.extract.figure.Figure;
import vn.solieu.model.Kind;
import vn.solieu.rules.SenseGroup;

/**
 * Changes that a list hands out to the levels before it, one each: "61,4 triệu giao dịch với giá
 * trị 402.600 tỷ đồng, tăng lần lượt 47,2% và 29,8%".
 */
final class RespectiveChanges {
  private static final int JOINT = 2; // tokens of ", và"
  private static final int LEAD = 12; // tokens from the last level to the first change

  private final Reading reading;
  private final List<Figure> figures;

  RespectiveChanges(Reading reading, List<Figure> figures) {
    this.reading = reading;
    this.figures = figures;
  }

  /** {@code links} with each such change linked as its level is. */
  List<List<FigureIndicator>> align(List<List<FigureIndicator>> links) {
    List<List<FigureIndicator>> aligned = links;
    for (int first = 2; first < figures.size(); first++) {
      int size = isRespective(first) ? size(first) : 0;
      if (size > 1 && areLevels(first - size, first, links)) {
        aligned = aligned == links ? new ArrayList<>(links) : aligned;
        for (int i = first; i < first + size; i++) {
          aligned.set(i, links.get(i - size));
        }
      }
    }
    return aligned;
  }

  /** Whether a change behind a level is led in by "lần lượt" or "tương ứng". */
  private boolean isRespective(int first) {
    Figure level = figures.get(first - 1);
    int start = figures.get(first).start();
    if (!isChange(first) || isChange(first - 1) || start - level.end() > LEAD) {
      return false;
    }
    for (int at = level.end(); at < start; at++) {
      if (reading.has(at, SenseGroup.FIGURE_CUE, "respective")) {
        return true;
      }
    }
    return false;
  }

  /** How many changes follow one another from {@code first} on. */
  private int size(int first) {
    int end = first + 1;
    while (end < figures.size()
        && isChange(end)
        && figures.get(end).start() - figures.get(end - 1).end() <= JOINT) {
      end++;
    }
    return end - first;
  }

  /** Whether figures {@code [from, to)} are levels of one sentence, each with an indicator. */
  private boolean areLevels(int from, int to, List<List<FigureIndicator>> links) {
    if (from < 0 || sentenceOf(from) != sentenceOf(to)) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (isChange(i) || links.get(i).size() != 1) {
        return false;
      }
    }
    return true;
  }

  private boolean isChange(int i) {
    return figures.get(i).quantity().kind() == Kind.CHANGE;
  }

  private int sentenceOf(int i) {
    return reading.sentences().sentenceOf(figures.get(i).start());
  }
}
