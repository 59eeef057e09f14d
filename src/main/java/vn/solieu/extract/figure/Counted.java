package vn.solieu.extract.figure;

import org.jspecify.annotations.Nullable;

/** Says what a count counts, in the words of the text. */
final class Counted {
  private final Words words;

  Counted(Words words) {
    this.words = words;
  }

  /** The noun of a count, or {@code null} for other units and where there is none. */
  @Nullable String name(Draft draft) {
    boolean count = !draft.hasUnit() || draft.unit.equals(Draft.COUNT);
    if (!count || !draft.hasNoun()) {
      return null;
    }
    return words.tokens().raw(draft.nounStart, draft.nounEnd);
  }
}
