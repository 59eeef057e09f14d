package vn.solieu.extract.place;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.solieu.extract.place.PlaceMention.Kind;
import vn.solieu.extract.place.PlaceMention.Role;

/**
 * Finds the district, commune or single body that a whole document is about: what its title names
 * and its text repeats, or what the text names over and over from its beginning.
 */
final class SubjectLocality {
  private static final int OFTEN = 3;

  private SubjectLocality() {}

  /**
   * The subject, if there is one.
   *
   * @param title mentions in the title
   * @param kinds kinds of places and bodies in the title: "bệnh viện"
   * @param text mentions in the text
   * @param leadEnd token after the lead
   */
  static Optional<PlaceMention> find(
      List<PlaceMention> title, Set<String> kinds, List<PlaceMention> text, int leadEnd) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, PlaceMention> first = new HashMap<>();
    Map<String, Integer> anaphors = new HashMap<>();
    int all = 0;
    int provincial = 0;
    for (PlaceMention mention : text) {
      if (mention.names(Kind.LOCAL_ANAPHOR) || mention.names(Kind.BODY_ANAPHOR)) {
        for (String word : name(mention).split(" ", -1)) {
          anaphors.merge(word, 1, Integer::sum);
        }
        all++;
      }
      boolean local = isLocal(mention);
      boolean wider = mention.names(Kind.AREA) || mention.names(Kind.PROVINCE_ANAPHOR);
      provincial += wider && mention.role() != Role.NONE ? 1 : 0;
      all += local || (wider && mention.role() != Role.NONE) ? 1 : 0;
      if (local) {
        counts.merge(name(mention), 1, Integer::sum);
        first.putIfAbsent(name(mention), mention);
      }
    }
    for (PlaceMention mention : title) {
      boolean named = isLocal(mention) && counts.getOrDefault(name(mention), 0) > 0;
      if (named && count(mention, counts, anaphors) >= provincial) {
        return Optional.of(mention);
      }
    }
    for (PlaceMention mention : text) {
      boolean meant = kinds.stream().anyMatch(kind -> name(mention).startsWith(kind + " "));
      if (mention.start() < leadEnd && isLocal(mention) && meant) {
        return Optional.of(mention);
      }
    }
    int total = all;
    return first.values().stream()
        .filter(mention -> mention.start() < leadEnd)
        .filter(mention -> isOften(count(mention, counts, anaphors), total))
        .findFirst();
  }

  private static boolean isOften(int count, int total) {
    return count >= OFTEN && count * 2 > total;
  }

  /** How often it is named, or meant by a word of its kind: "phường đã", "của phường". */
  private static int count(
      PlaceMention mention, Map<String, Integer> counts, Map<String, Integer> anaphors) {
    String name = name(mention);
    int space = name.indexOf(' ');
    String kind = space < 0 ? name : name.substring(0, space);
    return counts.getOrDefault(name, 0) + anaphors.getOrDefault(kind, 0);
  }

  private static boolean isLocal(PlaceMention mention) {
    boolean local = mention.names(Kind.LOCALITY) || mention.names(Kind.ORGANISATION);
    return local && mention.role() != Role.NONE && mention.role() != Role.SOURCE;
  }

  private static String name(PlaceMention mention) {
    return String.valueOf(mention.locality()).toLowerCase(Locale.ROOT);
  }
}
