package vn.solieu.extract;

import java.util.List;
import java.util.function.ToIntFunction;

/** Where in what an article was read as, sorted by first token, a token falls. */
public final class Order {
  private Order() {}

  /**
   * Index of the first of {@code sorted} that begins at or after {@code token}; its size when none
   * does.
   *
   * @param start the first token of an element
   */
  public static <T> int firstFrom(List<T> sorted, ToIntFunction<T> start, int token) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start.applyAsInt(sorted.get(middle)) < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
