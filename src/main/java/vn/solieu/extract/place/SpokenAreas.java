package vn.solieu.extract.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.solieu.extract.place.PlaceMention.Kind;
import vn.solieu.extract.place.PlaceMention.Role;
import vn.solieu.text.Tokens;

/** Weighs which provinces a text speaks of, and whether of the nation. Immutable. */
final class SpokenAreas {
  private static final int OFTEN = 3;

  private final PlaceLexicon lexicon;

  SpokenAreas(PlaceLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether the mention speaks of the nation, by its own name or by that of a body. */
  boolean isNation(PlaceMention mention) {
    return (mention.names(Kind.NATION_BODY) || mention.isNation())
        && mention.role() != Role.COMPARED
        && mention.role() != Role.ATTACHED;
  }

  /** Whether the mention speaks of a province or of what belongs to one. */
  boolean isLocal(PlaceMention mention) {
    boolean local =
        lexicon.isProvince(mention.area())
            || mention.names(Kind.PROVINCE_ANAPHOR)
            || mention.names(Kind.PROVINCE_BODY)
            || mention.names(Kind.CITY_ANAPHOR);
    return local && mention.role() != Role.NONE;
  }

  private boolean isInProvince(PlaceMention mention) {
    return lexicon.isProvince(mention.area()) && mention.role() != Role.NONE;
  }

  /** The only province that a title names as its subject; nothing when it names the nation. */
  Optional<String> only(List<PlaceMention> title) {
    String found = null;
    for (PlaceMention mention : title) {
      boolean province = isInProvince(mention);
      boolean other = found != null && !found.equals(mention.area());
      if (isNation(mention) || (province && other)) {
        return Optional.empty();
      }
      found = province ? mention.area() : found;
    }
    return Optional.ofNullable(found);
  }

  /** The first province that is spoken of. */
  Optional<String> first(List<PlaceMention> mentions) {
    return spoken(mentions.stream()).findFirst();
  }

  /** The only province that is spoken of before token {@code end}. */
  Optional<String> alone(List<PlaceMention> mentions, int end) {
    List<String> all =
        spoken(mentions.stream().filter(mention -> mention.start() < end)).distinct().toList();
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  private Stream<String> spoken(Stream<PlaceMention> mentions) {
    return mentions
        .filter(mention -> isInProvince(mention) && mention.role() != Role.COMPARED)
        .map(mention -> String.valueOf(mention.area()));
  }

  /** A city's paper also tells of the nation: then no province is spoken of, or only in passing. */
  boolean areNationOnly(List<PlaceMention> mentions) {
    long local = mentions.stream().filter(this::isLocal).count();
    return mentions.stream().filter(this::isNation).count() > local;
  }

  /**
   * The province that most mentions of provinces name, if it is named often; one that the lead does
   * not name must be spoken of more than the nation.
   *
   * @param leadEnd token after the lead
   */
  Optional<String> dominant(List<PlaceMention> mentions, int leadEnd) {
    Map<String, Integer> counts = new HashMap<>();
    Set<String> lead = new HashSet<>();
    for (PlaceMention mention : mentions) {
      if (isInProvince(mention)) {
        String area = String.valueOf(mention.area());
        counts.merge(area, 1, Integer::sum);
        if (mention.start() < leadEnd) {
          lead.add(area);
        }
      }
    }
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    long nation = mentions.stream().filter(this::isNation).count();
    return counts.entrySet().stream()
        .filter(count -> count.getValue() >= OFTEN && count.getValue() * 2 > all)
        .filter(count -> lead.contains(count.getKey()) || count.getValue() > nation)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /**
   * The only province of a short text: the lead names it and no other, the text speaks of it more
   * than of all others and, with "tỉnh" and "UBND tỉnh", more than of the nation. Named once, it
   * must be the subject of its clause, or one of its bodies.
   *
   * @param leadEnd token after the lead, where an aside counts not: "chị Ngân (Lâm Đồng)"
   */
  Optional<String> lone(Tokens tokens, List<PlaceMention> mentions, int leadEnd) {
    Set<String> lead = new HashSet<>();
    int others = 0;
    int spoken = 0;
    boolean subject = false;
    for (PlaceMention mention : mentions) {
      boolean province = isInProvince(mention);
      if (province && mention.start() < leadEnd && !isAside(tokens, mention)) {
        lead.add(String.valueOf(mention.area()));
        subject |= mention.role() == Role.OPENER || mention.names(Kind.PROVINCE_BODY);
      }
      boolean named = province && lead.contains(mention.area());
      others += province && !named ? 1 : 0;
      spoken += named || mention.area() == null && isLocal(mention) ? 1 : 0;
    }
    long nation = mentions.stream().filter(this::isNation).count();
    boolean lone = lead.size() == 1 && spoken > others && spoken > nation;
    return lone && (subject || spoken > 1) ? lead.stream().findFirst() : Optional.empty();
  }

  private static boolean isAside(Tokens tokens, PlaceMention mention) {
    return tokens.is(mention.end(), ')') || mention.role() == Role.COMPARED;
  }
}
