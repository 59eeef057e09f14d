package vn.solieu.extract.time;

import java.util.List;
import vn.solieu.extract.figure.Figure;

/** Where in the sorted times or figures of an article a token falls. */
final class Order {
  private Order() {}

  /** Index of the first time that begins at or after {@code token}. */
  static int firstTime(List<TimeExpression> times, int token) {
    int low = 0;
    int high = times.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times.get(middle).start() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Index of the first figure that begins at or after {@code token}. */
  static int firstFigure(List<Figure> figures, int token) {
    int low = 0;
    int high = figures.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (figures.get(middle).start() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
