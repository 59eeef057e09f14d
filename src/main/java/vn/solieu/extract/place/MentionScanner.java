package vn.solieu.extract.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.Reading;
import vn.solieu.extract.place.PlaceMention.Kind;
import vn.solieu.extract.place.PlaceMention.Role;
import vn.solieu.rules.AreaName;
import vn.solieu.text.PhraseMatches;
import vn.solieu.text.Tokens;

/**
 * Finds the places and bodies that a text names, from left to right, the longest at each point:
 * "phường Phú Thọ" is a ward, "Điện Biên Phủ" a street, "hòa bình" peace.
 */
final class MentionScanner {
  private static final int NAME_WORDS = 6;

  private final PlaceLexicon lexicon;
  private final Tokens tokens;
  private final PhraseMatches matches;
  private final PlaceMarks marks;
  private final MentionRoles roles;
  private final List<PlaceMention> mentions = new ArrayList<>();

  MentionScanner(PlaceLexicon lexicon, Reading reading, PlaceMarks marks) {
    this.lexicon = lexicon;
    tokens = reading.tokens();
    matches = reading.matches();
    this.marks = marks;
    roles = new MentionRoles(reading, marks);
  }

  /** The mentions in order; they do not overlap. */
  List<PlaceMention> scan() {
    int at = 0;
    while (at < tokens.count()) {
      at = matches.first(at) == matches.last(at) ? at + 1 : scanAt(at);
    }
    return NestedPlaces.join(mentions, tokens, lexicon);
  }

  /** Reads the longest phrase at {@code at} that is a place; returns where to go on. */
  private int scanAt(int at) {
    int reached = 0;
    for (int m = matches.last(at) - 1; m >= matches.first(at) && matches.end(m) >= reached; m--) {
      int sense = matches.sense(m);
      int end = matches.end(m);
      if (lexicon.isExclusion(sense) && startsHigh(at)) {
        return end;
      }
      AreaName area = lexicon.areaName(sense);
      if (area != null && isArea(area, at, end)) {
        return add(at, end, Kind.AREA, area.area(), null);
      }
      PlaceLexicon.Named named = lexicon.named(sense);
      int after = named == null ? 0 : addNamed(named, at, end);
      PlaceMark mark = lexicon.mark(sense);
      after = after > 0 || mark == null ? after : addMarked(mark, at, end);
      if (after > 0) {
        return after;
      }
      reached = Math.max(reached, at + 1);
    }
    return at + 1;
  }

  private boolean startsHigh(int at) {
    return tokens.isCapitalised(at) || !tokens.isWord(at);
  }

  private int add(int start, int end, Kind kind, @Nullable String area, @Nullable String locality) {
    PlaceMention mention = new PlaceMention(start, end, kind, area, locality, Role.PLAIN);
    mentions.add(mention.with(roles.of(mention)));
    return end;
  }

  private boolean isArea(AreaName name, int at, int end) {
    if (name.kind() == AreaName.Kind.PHRASE) {
      return true;
    }
    boolean marked = marks.endsAt(at, PlaceMark.MARKER_AREA);
    if (!isWrittenAsName(name.form(), at, end) || (name.needsMarker() && !marked)) {
      return false;
    }
    return marked || !isPartOfName(at, end);
  }

  private boolean isWrittenAsName(String form, int at, int end) {
    return !Character.isUpperCase(form.charAt(0))
        || (tokens.isCapitalised(at) && (end - at == 1 || highLast(form, end - 1)));
  }

  private boolean highLast(String form, int last) {
    int space = form.lastIndexOf(' ') + 1;
    return !Character.isUpperCase(form.charAt(space)) || tokens.isCapitalised(last);
  }

  /** "Nguyễn Thái Bình", "Bình Định Vương": a longer name, unless all around is in capitals. */
  private boolean isPartOfName(int at, int end) {
    boolean before =
        tokens.isCapitalised(at - 1)
            && !isAllHigh(at - 1)
            && !tokens.is(at - 1, '.')
            && !endsPhrase(at)
            && !roles.startsSentence(at - 1);
    boolean after =
        tokens.isCapitalised(end) && !isAllHigh(end) && matches.first(end) == matches.last(end);
    return before || after;
  }

  private boolean endsPhrase(int at) {
    return marks.endsAny(at)
        || (!mentions.isEmpty() && mentions.get(mentions.size() - 1).end() == at);
  }

  private boolean isAllHigh(int word) {
    return tokens.end(word) - tokens.start(word) > 1
        && tokens.text().isUpperCase(tokens.end(word) - 1);
  }

  private int addNamed(PlaceLexicon.Named named, int at, int end) {
    if (named.prefix()) {
      boolean shouted = isAllHigh(at) && !named.abbreviated();
      return startsHigh(at) && !shouted ? addWithPrefix(named, at, end) : 0;
    }
    if (!tokens.isCapitalised(at) && !tokens.isCapitalised(end - 1)) {
      return 0;
    }
    String locality = named.kind() == Kind.NATION_BODY ? null : tokens.raw(at, end);
    if (named.kind() == Kind.NATION_BODY) {
      return named.international()
          ? end
          : add(at, end, Kind.NATION_BODY, "VN", tokens.raw(at, end));
    }
    return add(at, end, named.kind(), named.area(), locality);
  }

  /** "Bệnh viện Đa khoa Lam Thành", "Sở Y tế Nghệ An": the word, then a name. */
  private int addWithPrefix(PlaceLexicon.Named named, int at, int end) {
    int nameEnd = nameEnd(end);
    if (nameEnd == end) {
      return 0;
    }
    String area = areaIn(end, nameEnd);
    String name = tokens.raw(at, nameEnd);
    if (named.kind() == Kind.NATION_BODY) {
      return area == null
          ? add(at, nameEnd, Kind.NATION_BODY, "VN", name)
          : add(at, nameEnd, Kind.PROVINCE_BODY, area, null);
    }
    String locality = named.kind() == Kind.PROVINCE_BODY ? null : name;
    return add(at, nameEnd, named.kind(), area, locality);
  }

  /**
   * Where the name that begins at {@code from} ends: small words count between capitalised ones.
   */
  private int nameEnd(int from) {
    int end = from;
    for (int i = from; i < tokens.count() && i - from < NAME_WORDS && i - end < 3; i++) {
      if (!tokens.isWord(i) && !tokens.isNumber(i)) {
        break;
      }
      boolean part = tokens.isCapitalised(i) || (i == from && tokens.isNumber(i));
      if (part) {
        end = i + 1;
      } else if (i == from) {
        break;
      }
    }
    return end;
  }

  private @Nullable String areaIn(int from, int to) {
    for (int i = from; i < to; i++) {
      for (int m = matches.last(i) - 1; m >= matches.first(i); m--) {
        AreaName name = lexicon.areaName(matches.sense(m));
        if (name != null
            && matches.end(m) <= to
            && isWrittenAsName(name.form(), i, matches.end(m))) {
          return name.area();
        }
      }
    }
    return null;
  }

  private int addMarked(PlaceMark mark, int at, int end) {
    return switch (mark) {
      case GENERIC -> end;
      case NATION -> add(at, end, Kind.NATION_BODY, "VN", null);
      case NATION_PAPER, NATION_PROGRAMME -> add(at, end, Kind.NATION_PAPER, "VN", null);
      case LEVEL, LEVEL_OWN -> addLevel(mark, at, end);
      case ZONE -> add(at, end, Kind.LEVEL, null, tokens.raw(at, end));
      case MARKER_LOCALITY -> addLocality(at, end);
      case MARKER_AREA -> addTown(at, end);
      case ANAPHOR_PROVINCE -> addAnaphor(at, end, Kind.PROVINCE_ANAPHOR);
      case ANAPHOR_CITY -> addAnaphor(at, end, Kind.CITY_ANAPHOR);
      case ANAPHOR_LOCAL -> addAnaphor(at, end, Kind.LOCAL_ANAPHOR);
      case ANAPHOR_HERE -> addHere(at, end);
      case ANAPHOR_BODY -> addAnaphor(at, end, Kind.BODY_ANAPHOR);
      default -> 0;
    };
  }

  /** A level counts as a place only where something is: "ở cấp xã", not "đơn vị cấp xã". */
  private int addLevel(PlaceMark mark, int at, int end) {
    boolean placed = mark == PlaceMark.LEVEL_OWN || marks.endsAt(at, PlaceMark.ATTACH);
    return placed ? add(at, end, Kind.LEVEL, null, tokens.raw(at, end)) : end;
  }

  private int addAnaphor(int at, int end, Kind kind) {
    boolean named = tokens.isCapitalised(end) && !isAllHigh(end - 1);
    boolean counted = tokens.isNumber(at - 1);
    return named || counted ? 0 : add(at, end, kind, null, tokens.raw(at, end));
  }

  /** "trên địa bàn", unless it says which one. */
  private int addHere(int at, int end) {
    for (int m = matches.first(end); m < matches.last(end); m++) {
      int sense = matches.sense(m);
      if (lexicon.areaName(sense) != null || lexicon.named(sense) != null) {
        return 0;
      }
    }
    return marks.endsAt(end + 1, PlaceMark.MARKER_AREA)
            || marks.endsAt(end + 1, PlaceMark.MARKER_LOCALITY)
        ? 0
        : addAnaphor(at, end, Kind.HERE);
  }

  private int addLocality(int at, int end) {
    int nameEnd = runEnd(end);
    if (nameEnd == end || isAllHigh(at)) {
      return 0;
    }
    String area = lexicon.provinceOf(tokens.text(at, nameEnd)).orElse(null);
    return add(at, nameEnd, Kind.LOCALITY, area, tokens.raw(at, nameEnd));
  }

  /** "thành phố Vinh", "TP Thủ Đức": a town below the province. */
  private int addTown(int at, int end) {
    int nameEnd = runEnd(end);
    if (!tokens.isCapitalised(end) || marks.endsAt(end, PlaceMark.ATTACH)) {
      return 0;
    }
    String area = lexicon.provinceOfTown(tokens.text(end, nameEnd)).orElse(null);
    return area == null || areaIn(end, nameEnd) != null
        ? 0
        : add(at, nameEnd, Kind.LOCALITY, area, tokens.raw(at, nameEnd));
  }

  private int runEnd(int from) {
    if (tokens.isNumber(from) && tokens.end(from) - tokens.start(from) <= 2) {
      return from + 1;
    }
    int end = from;
    while (end - from < 4 && tokens.isCapitalised(end)) {
      end++;
    }
    return end;
  }
}
