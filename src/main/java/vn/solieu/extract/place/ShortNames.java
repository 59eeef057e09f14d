package vn.solieu.extract.place;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.solieu.extract.place.PlaceMention.Kind;

/** Names of localities without the words that say what they are: "Pác Củng" of "thôn Pác Củng". */
final class ShortNames {
  private ShortNames() {}

  /** The localities among {@code mentions} by their last words, in small letters. */
  static Map<String, PlaceMention> of(List<PlaceMention> mentions) {
    Map<String, PlaceMention> known = new HashMap<>();
    for (PlaceMention mention : mentions) {
      if (mention.names(Kind.LOCALITY)) {
        lastWords(String.valueOf(mention.locality()))
            .ifPresent(words -> known.putIfAbsent(words.toLowerCase(Locale.ROOT), mention));
      }
    }
    return known;
  }

  /** The words from the first capital behind another word on, when there are two or more. */
  private static Optional<String> lastWords(String name) {
    for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
      boolean capital = space + 1 < name.length() && Character.isUpperCase(name.charAt(space + 1));
      if (capital && name.indexOf(' ', space + 1) > 0) {
        return Optional.of(name.substring(space + 1));
      }
    }
    return Optional.empty();
  }
}
