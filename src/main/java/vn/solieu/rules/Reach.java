package vn.solieu.rules;

import java.util.Locale;
import java.util.Optional;

/** How far from a figure a facet may stand and still be evidence for it; nearer ones weigh more. */
public enum Reach {
  /** In the piece of the clause that the figure stands in: "82,4% hộ gia đình". */
  OWN,
  /** In the same clause, with a comma or a word like "và" between, but no other figure. */
  CLAUSE,
  /** In the same sentence, beyond another figure or a semicolon. */
  SENTENCE,
  /** In the sentence before, in a list's lead-in, or in the line before. */
  BEFORE,
  /** Earlier in the paragraph or in a heading above. */
  HEADING,
  /** In the title or the document's first lines. */
  DOCUMENT,
  /** Nowhere in reach. */
  NONE;

  /** The reach with this name in lower case, {@code none} not being one. */
  static Optional<Reach> find(String name) {
    for (Reach reach : values()) {
      if (reach != NONE && reach.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(reach);
      }
    }
    return Optional.empty();
  }
}
