package vn.solieu.extract.place;

import java.util.List;
import java.util.Map;
import vn.solieu.extract.Reading;
import vn.solieu.extract.place.PlaceMention.Kind;
import vn.solieu.extract.place.PlaceMention.Role;
import vn.solieu.rules.AreaName;
import vn.solieu.rules.SenseGroup;
import vn.solieu.text.PhraseMatches;
import vn.solieu.text.Tokens;

/**
 * Finds the places and bodies that a text names, from left to right, the longest at each point:
 * "phường Phú Thọ" is a ward, "Điện Biên Phủ" a street, "hòa bình" peace.
 */
final class MentionScanner {
  private static final int BRANCH = 4; // words of "chi nhánh tỉnh"
  private static final int LIST_GAP = 9;
  private static final int PLACES =
      SenseGroup.set(
          SenseGroup.AREA, SenseGroup.LOCALITY, SenseGroup.ORGANISATION, SenseGroup.PLACE_MARK);

  private final PlaceLexicon lexicon;
  private final Reading reading;
  private final Tokens tokens;
  private final PhraseMatches matches;
  private final PlaceMarks marks;
  private final NameReader names;
  private final MentionList found;
  private final MarkedPlaces marked;

  /** A scanner of {@code reading} that knows some localities by their bare names already. */
  MentionScanner(
      PlaceLexicon lexicon, Reading reading, PlaceMarks marks, Map<String, PlaceMention> known) {
    this.lexicon = lexicon;
    this.reading = reading;
    this.marks = marks;
    tokens = reading.tokens();
    matches = reading.matches();
    MentionRoles roles = new MentionRoles(reading, marks);
    names = new NameReader(lexicon, reading, roles);
    found = new MentionList(tokens, roles, known);
    marked = new MarkedPlaces(lexicon, reading, marks, names, found);
  }

  /** The mentions in order; they do not overlap. */
  List<PlaceMention> scan() {
    int at = 0;
    while (at < tokens.count()) {
      int next = reading.hasAny(at, PLACES) ? scanAt(at) : at;
      at = next > at ? next : scanBareName(at);
    }
    return NestedPlaces.join(found.mentions(), tokens, lexicon);
  }

  /** Reads the longest phrase at {@code at} that is a place; returns where to go on. */
  private int scanAt(int at) {
    for (int m = matches.last(at) - 1; m >= matches.first(at); m--) {
      int sense = matches.sense(m);
      int end = matches.end(m);
      if (lexicon.isExclusion(sense) && excludes(at, end)) {
        return end;
      }
      int after = addKnown(sense, at, end);
      if (after > at) {
        return after;
      }
    }
    return at;
  }

  /** "Thái Bình Dương" means no area; "phường Phú Thọ" is a locality all the same. */
  private boolean excludes(int at, int end) {
    return names.startsHigh(at)
        && !hasArea(at, end)
        && !marks.startsAt(at, PlaceMark.MARKER_LOCALITY);
  }

  private boolean hasArea(int at, int end) {
    for (int m = matches.first(at); m < matches.last(at); m++) {
      if (matches.end(m) == end && lexicon.areaName(matches.sense(m)) != null) {
        return true;
      }
    }
    return false;
  }

  /** Adds what the phrase names; returns where to go on, 0 when it names nothing here. */
  private int addKnown(int sense, int at, int end) {
    AreaName area = lexicon.areaName(sense);
    if (area != null) {
      return isArea(area, at, end) ? found.add(at, end, Kind.AREA, area.area(), null) : 0;
    }
    if (lexicon.isBare(sense)) {
      return isBareName(at, end)
          ? found.add(at, end, Kind.BARE_LOCALITY, null, tokens.raw(at, end))
          : 0;
    }
    KnownPlace named = lexicon.known(sense);
    if (named != null) {
      return named.prefix() ? addWithPrefix(named, at, end) : addNamed(named, at, end);
    }
    PlaceMark mark = lexicon.mark(sense);
    return mark == null ? 0 : marked.add(mark, at, end);
  }

  private boolean isArea(AreaName name, int at, int end) {
    if (name.kind() == AreaName.Kind.PHRASE) {
      return true;
    }
    boolean marked = marks.endsAt(at, PlaceMark.MARKER_AREA);
    if (!names.isWrittenAs(name.form(), at, end) || (name.needsMarker() && !marked)) {
      return false;
    }
    return marked || !names.isPartOfName(at, end, marks.endsAny(at) || found.endsAt(at));
  }

  /** "Sốp Cộp" in capitals, and neither of a person nor known from "xã Sốp Cộp". */
  private boolean isBareName(int at, int end) {
    return tokens.isCapitalised(at)
        && tokens.isCapitalised(end - 1)
        && found.locality(tokens.text(at, end)) == null
        && !marks.endsAt(at, PlaceMark.PERSON)
        && !names.isPartOfName(at, end, marks.endsAny(at) || found.endsAt(at));
  }

  /** Where "chi nhánh Quảng Nam" behind a national body ends; {@code end} when there is none. */
  private int branchEnd(int end) {
    for (int at = end + 1; marks.startsAt(end, PlaceMark.BRANCH) && at <= end + BRANCH; at++) {
      int nameEnd = marks.endsAt(at, PlaceMark.BRANCH) ? names.bodyEnd(at) : at;
      if (nameEnd > at && names.areaIn(at, nameEnd) != null) {
        return nameEnd;
      }
    }
    return end;
  }

  private int addNamed(KnownPlace named, int at, int end) {
    if (!tokens.isCapitalised(at) && !tokens.isCapitalised(end - 1)) {
      return 0;
    }
    int branch = named.kind() == Kind.NATION_BODY ? branchEnd(end) : end;
    if (branch > end) {
      String area = names.areaIn(end, branch);
      return found.add(at, branch, Kind.PROVINCE_BODY, area, tokens.raw(at, branch));
    }
    String words = tokens.raw(at, end);
    return switch (named.kind()) {
      case NATION_BODY ->
          named.international() || isPaperNumber(at)
              ? end
              : found.add(at, end, Kind.NATION_BODY, "VN", named.office() ? words : null);
      case LOCALITY -> {
        // "huyện Châu Thành" lies in ten provinces: which one is for the text to say.
        boolean shared = lexicon.localities().isShared(tokens.text(at, end));
        yield found.addLocality(at, afterMarker(at, end), end, shared ? null : named.area());
      }
      case PROVINCE_BODY ->
          found.add(at, end, Kind.PROVINCE_BODY, named.area(), named.office() ? words : null);
      default -> found.add(at, end, named.kind(), named.area(), words);
    };
  }

  /** "VPCP" in "552/TB-VPCP" is a part of a paper's number. */
  private boolean isPaperNumber(int at) {
    return tokens.isGlued(at) && (tokens.is(at - 1, '-') || tokens.is(at - 1, '/'));
  }

  /** Where the name itself begins: "huyện Hiệp Hòa". */
  private int afterMarker(int at, int end) {
    for (int name = at + 1; name < end; name++) {
      if (marks.endsAt(name, PlaceMark.MARKER_LOCALITY)
          || marks.endsAt(name, PlaceMark.MARKER_AREA)) {
        return name;
      }
    }
    return at;
  }

  /** "Pác Củng" after "thôn Pác Củng"; returns where to go on. */
  private int scanBareName(int at) {
    if (!found.hasLocalities() || !tokens.isCapitalised(at)) {
      return at + 1;
    }
    int end = names.localityEnd(at);
    PlaceMention known = found.locality(tokens.text(at, end));
    if (known == null && end - at >= 2 && isListedAfterLocality(at, end)) {
      PlaceMention before = found.last();
      return found.add(at, end, Kind.LOCALITY, before.area(), tokens.raw(at, end));
    }
    return known == null
        ? at + 1
        : found.add(at, end, known.kind(), known.area(), known.locality());
  }

  /** "Phú Cường (98,2%), Hiệp Thành (96,4%)": the next of a list that a locality began. */
  private boolean isListedAfterLocality(int at, int end) {
    if (found.isEmpty() || !tokens.is(end, '(') || !tokens.isNumber(end + 1)) {
      return false;
    }
    PlaceMention before = found.last();
    boolean near = before.names(Kind.LOCALITY) && at - before.end() <= LIST_GAP;
    boolean figure = false;
    for (int i = before.end(); near && i < at; i++) {
      figure |= tokens.isNumber(i);
      near = !tokens.isWord(i) || marks.endsAt(i + 1, PlaceMark.JOIN);
    }
    return near && figure;
  }

  /** "Bệnh viện Đa khoa Lam Thành", "Sở Y tế Nghệ An": the word, then a name. */
  private int addWithPrefix(KnownPlace named, int at, int end) {
    boolean shouted = names.isShouted(at) && !named.abbreviated();
    int nameEnd = names.endWithArea(end, names.bodyEnd(end));
    String area = names.areaIn(end, nameEnd);
    boolean brand = area == null && isBrand(at, end);
    boolean high = names.startsHigh(at) || named.kind() == Kind.ORGANISATION;
    if (high && !shouted && nameEnd == end && isDepartment(named, at, end)) {
      boolean town = lexicon.localities().marksTowns(lastMarker(end));
      return found.add(
          at, end, town ? Kind.CITY_ANAPHOR : Kind.PROVINCE_BODY, null, tokens.raw(at, end));
    }
    if (!high || shouted || nameEnd == end || brand) {
      return 0;
    }
    if (named.anyLevel() && area == null) {
      return nameEnd;
    }
    String name = tokens.raw(at, nameEnd);
    return switch (named.kind()) {
      case NATION_BODY ->
          area == null
              ? found.add(at, nameEnd, Kind.NATION_BODY, "VN", named.office() ? name : null)
              : found.add(at, nameEnd, Kind.PROVINCE_BODY, area, named.office() ? name : null);
      case PROVINCE_BODY ->
          found.add(at, nameEnd, Kind.PROVINCE_BODY, area, named.office() ? name : null);
      case LOCALITY -> {
        found.remember(end, new PlaceMention(at, nameEnd, Kind.LOCALITY, area, name, Role.PLAIN));
        yield found.add(at, nameEnd, Kind.LOCALITY, area, name);
      }
      default -> found.add(at, nameEnd, named.kind(), area, name);
    };
  }

  /** "BHXH tỉnh", "Công an tỉnh": a department of the province that is spoken of. */
  private boolean isDepartment(KnownPlace named, int at, int end) {
    return named.office()
        && named.kind() == Kind.PROVINCE_BODY
        && end - at >= 2
        && marks.endsAt(end, PlaceMark.MARKER_AREA);
  }

  /** "thành phố" of "Công an thành phố". */
  private String lastMarker(int end) {
    return tokens.text(end - (marks.startsMarker(end, 2) ? 2 : 1), end);
  }

  /** "Viettel" names itself; only "Viettel Nghệ An" goes on. */
  private boolean isBrand(int at, int end) {
    for (int m = matches.first(at); m < matches.last(at); m++) {
      KnownPlace named = lexicon.known(matches.sense(m));
      if (matches.end(m) == end && named != null && !named.prefix()) {
        return true;
      }
    }
    return false;
  }
}
