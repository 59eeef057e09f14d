package vn.solieu.extract.status;

import java.util.Optional;
import vn.solieu.extract.Reading;
import vn.solieu.rules.Gazetteer;
import vn.solieu.rules.SenseGroup;
import vn.solieu.text.Tokens;

/**
 * Finds who states the figures of a sentence: "Theo Bộ Công an, …", "Cục Thống kê cho biết …",
 * "(nguồn: Bộ Y tế)". A source that the text does not name by a proper name is none.
 */
final class AttributionReader {
  private static final int WORDS = SenseGroup.ATTRIBUTION.bit();
  private static final int NAME_TOKENS = 9;

  private final Reading reading;
  private final Tokens tokens;

  AttributionReader(Reading reading) {
    this.reading = reading;
    tokens = reading.tokens();
  }

  /** The source named between two tokens of one sentence, as the text writes it. */
  Optional<String> find(int start, int end) {
    for (int at = reading.next(start, end, WORDS);
        at < end;
        at = reading.next(at + 1, end, WORDS)) {
      int match = reading.longest(at, SenseGroup.ATTRIBUTION);
      int after = reading.matchEnd(match);
      Optional<String> found =
          switch (reading.key(match)) {
            case "according_to" -> name(after, end);
            case "source" -> name(tokens.is(after, ':') ? after + 1 : after, end);
            case "says" -> nameBefore(at, start);
            default -> Optional.empty();
          };
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** A known body, or what stands between here and the next comma. */
  private Optional<String> name(int from, int limit) {
    int known = knownEnd(from);
    if (known > from) {
      return Optional.of(tokens.raw(from, known));
    }
    boolean person = reading.has(from, SenseGroup.ATTRIBUTION, "person");
    if (!tokens.isCapitalised(from) && !(person && tokens.isCapitalised(from + 1))) {
      return Optional.empty();
    }
    int end = from;
    while (end < limit && end - from < NAME_TOKENS && tokens.isWord(end)) {
      end++;
    }
    boolean closed = end < limit && (tokens.is(end, ',') || tokens.is(end, ')'));
    return closed ? Optional.of(tokens.raw(from, end)) : Optional.empty();
  }

  /** The end of the longest name of a body that begins at {@code at}, or {@code at}. */
  private int knownEnd(int at) {
    for (int m = reading.matches().last(at) - 1; m >= reading.matches().first(at); m--) {
      if (reading.group(m) == SenseGroup.ORGANISATION
          && !reading.key(m).startsWith(Gazetteer.PREFIX)
          && tokens.isCapitalised(at)) {
        return reading.matchEnd(m);
      }
    }
    return at;
  }

  /** "Cục Thống kê cho biết": a known body right before the verb. */
  private Optional<String> nameBefore(int verb, int start) {
    for (int at = Math.max(start, verb - NAME_TOKENS); at < verb; at++) {
      if (knownEnd(at) == verb) {
        return Optional.of(tokens.raw(at, verb));
      }
    }
    return Optional.empty();
  }
}
