package vn.solieu.extract.place;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.text.Tokens;

/**
 * A list of names some of which have an aside in brackets: "TP.HCM (hạng 2), Lạng Sơn (hạng 3) và
 * Quảng Ninh (hạng 4)".
 *
 * @param names its names
 * @param end the token after its last name and aside
 * @param next the mention after the list; asides may have mentions of their own
 * @param asides how many names have one
 */
record AsideNames(List<PlaceMention> names, int end, int next, int asides) {
  private static final int ASIDE_TOKENS = 10;
  private static final int LONGEST = 100; // or each name of an endless list would read the rest

  /** Whether only what parts the names of a list stands in the tokens between two names. */
  interface Gap {
    boolean isListGap(int from, int to);
  }

  /** The list that begins with mention {@code first}; one name alone when there is no other. */
  static AsideNames read(Tokens tokens, List<PlaceMention> mentions, int first, Gap gap) {
    PlaceMention head = mentions.get(first);
    List<PlaceMention> names = new ArrayList<>(List.of(head));
    int end = afterAside(tokens, head.end());
    int asides = end > head.end() ? 1 : 0;
    int next = first + 1;
    for (; next < mentions.size() && names.size() < LONGEST; next++) {
      PlaceMention mention = mentions.get(next);
      if (mention.start() < end) {
        continue; // within the brackets
      }
      if (!mention.names(head.kind()) || !gap.isListGap(end, mention.start())) {
        break;
      }
      names.add(mention);
      end = afterAside(tokens, mention.end());
      asides += end > mention.end() ? 1 : 0;
    }
    return new AsideNames(names, end, next, asides);
  }

  /** The token behind the bracket that opens at {@code at}; {@code at} when none does. */
  private static int afterAside(Tokens tokens, int at) {
    for (int i = at; tokens.is(at, '(') && i < at + ASIDE_TOKENS; i++) {
      if (tokens.is(i, ')')) {
        return i + 1;
      }
    }
    return at;
  }

  /** Whether it has several names, and one of them an aside. */
  boolean hasAsides() {
    return asides > 0 && names.size() > 1;
  }
}
