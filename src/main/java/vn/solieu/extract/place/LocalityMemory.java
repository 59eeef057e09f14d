package vn.solieu.extract.place;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Remembers the last locality of each kind for the words that point back: "huyện này". */
final class LocalityMemory {
  private static final String TOWN = "";

  private final LocalityNames names;
  private final Map<String, Frame> byKind = new HashMap<>();

  LocalityMemory(LocalityNames names) {
    this.names = names;
  }

  /** Remembers {@code frame} by the kind of the locality that has this full name. */
  void remember(String locality, Frame frame) {
    String name = names.placeName(locality);
    byKind.put(firstWord(name), frame);
    if (names.isTownName(name)) {
      byKind.put(TOWN, frame);
    }
  }

  /** The last town of any kind. */
  Optional<Frame> town() {
    return Optional.ofNullable(byKind.get(TOWN));
  }

  /** "trên địa bàn huyện": the locality whose name begins with one of the words. */
  Optional<Frame> find(PlaceMention mention) {
    String words = String.valueOf(mention.locality()).toLowerCase(Locale.ROOT);
    for (int from = 0; from < words.length(); from = words.indexOf(' ', from) + 1) {
      Frame frame = byKind.get(firstWord(words.substring(from)));
      if (frame != null || words.indexOf(' ', from) < 0) {
        return Optional.ofNullable(frame);
      }
    }
    return Optional.empty();
  }

  private static String firstWord(String name) {
    int space = name.indexOf(' ');
    return (space < 0 ? name : name.substring(0, space)).toLowerCase(Locale.ROOT);
  }
}
