package vn.solieu.extract.place;

import java.util.List;
import java.util.Map;
import vn.solieu.extract.Reading;
import vn.solieu.extract.place.PlaceMention.Kind;
import vn.solieu.rules.AreaName;
import vn.solieu.rules.SenseGroup;
import vn.solieu.text.PhraseMatches;
import vn.solieu.text.Tokens;

/**
 * Finds the places and bodies that a text names, from left to right, the longest at each point:
 * "phường Phú Thọ" is a ward, "Điện Biên Phủ" a street, "hòa bình" peace.
 */
final class MentionScanner {
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
  private final KnownPlaces knownPlaces;
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
    ScanContext context = new ScanContext(lexicon, reading, marks, names, found);
    knownPlaces = new KnownPlaces(context);
    marked = new MarkedPlaces(context);
  }

  /** The mentions in order; they do not overlap. */
  List<PlaceMention> scan() {
    int at = 0;
    while (at < tokens.count()) {
      boolean naming = reading.hasAny(at, PLACES) && lexicon.isNaming(matches.set(at));
      int next = naming ? scanAt(at) : at;
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
          ? found.add(at, end, Kind.BARE_LOCALITY, null, tokens.name(at, end))
          : 0;
    }
    KnownPlace known = lexicon.known(sense);
    if (known != null) {
      return knownPlaces.add(known, at, end);
    }
    PlaceMark mark = lexicon.mark(sense);
    return mark == null || !mark.mayName() ? 0 : marked.add(mark, at, end);
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

  /** "Pác Củng" after "thôn Pác Củng"; returns where to go on. */
  private int scanBareName(int at) {
    if (!found.hasLocalities() || !tokens.isCapitalised(at)) {
      return at + 1;
    }
    int end = names.localityEnd(at);
    PlaceMention known = found.locality(tokens.text(at, end));
    if (known == null && end - at >= 2 && isListedAfterLocality(at, end)) {
      PlaceMention before = found.last();
      return found.add(at, end, Kind.LOCALITY, before.area(), tokens.name(at, end));
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
}
