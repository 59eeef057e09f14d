package vn.solieu.load;

import java.util.List;

/**
 * Staged figures are neither in the facts nor set aside after loading them: a fault of the program.
 */
public final class FiguresLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Figures of {@code documents}, the first few, are lost. */
  FiguresLost(List<String> documents) {
    super("not accounted for: " + String.join(", ", documents));
  }
}
