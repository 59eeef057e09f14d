package vn.solieu.extract.place;

import vn.solieu.extract.place.PlaceMention.Kind;
import vn.solieu.text.PhraseMatches;
import vn.solieu.text.Tokens;

/**
 * Finds the places that common words name or point at: "cả nước", "ở cấp xã", "trên địa bàn tỉnh",
 * "Bộ", "xã Tân Thành", "TP Vinh".
 */
final class MarkedPlaces {
  private static final int REMOTE = 2; // "biên giới"

  private final PlaceLexicon lexicon;
  private final Tokens tokens;
  private final PhraseMatches matches;
  private final PlaceMarks marks;
  private final NameReader names;
  private final MentionList found;

  MarkedPlaces(ScanContext context) {
    lexicon = context.lexicon();
    tokens = context.reading().tokens();
    matches = context.reading().matches();
    marks = context.marks();
    names = context.names();
    found = context.found();
  }

  /**
   * Adds what {@code mark} names; returns where to go on, 0 when it names nothing here.
   *
   * @param mark one that may name something
   */
  int add(PlaceMark mark, int at, int end) {
    return switch (mark) {
      case GENERIC -> joinsName(at, end) ? 0 : end;
      case NATION -> found.add(at, end, Kind.NATION_BODY, "VN", null);
      case NATION_SELF -> found.add(at, end, Kind.AREA, "VN", null);
      case NATION_PAPER, NATION_PROGRAMME, NATION_STRATEGY ->
          found.add(at, end, Kind.NATION_PAPER, "VN", null);
      case LEVEL, LEVEL_OWN -> addLevel(mark, at, end);
      case ZONE -> found.add(at, end, Kind.LEVEL, null, tokens.name(at, end));
      case MARKER_LOCALITY -> addNamedLocality(at, end);
      case MARKER_AREA -> addTown(at, end);
      case ANAPHOR_PROVINCE -> addAnaphor(at, end, Kind.PROVINCE_ANAPHOR);
      case ANAPHOR_CITY -> addAnaphor(at, end, Kind.CITY_ANAPHOR);
      case ANAPHOR_LOCAL -> addAnaphor(at, end, Kind.LOCAL_ANAPHOR);
      case ANAPHOR_HERE -> addHere(at, end);
      case ANAPHOR_BODY -> addAnaphor(at, end, Kind.BODY_ANAPHOR);
      case ANAPHOR_PLACE -> found.add(at, end, Kind.PLACE_ANAPHOR, null, null);
      case ANAPHOR_OFFICE -> addOfficeAnaphor(at, end);
      default -> throw new IllegalArgumentException(mark + " names nothing");
    };
  }

  /** "Vân Hồ và thành phố Sơn La": no places in particular, but the next of a list. */
  private boolean joinsName(int at, int end) {
    return marks.endsAt(at + 1, PlaceMark.JOIN) && tokens.isCapitalised(end);
  }

  /** A level counts as a place only where something is: "ở cấp xã", not "đơn vị cấp xã". */
  private int addLevel(PlaceMark mark, int at, int end) {
    boolean placed =
        mark == PlaceMark.LEVEL_OWN
            || marks.endsAt(at, PlaceMark.ATTACH)
            || isNextLevel(at)
            || tokens.isNumber(end)
            || tokens.is(end, ':')
            || tokens.is(end, '|')
            || marks.startsAt(end, PlaceMark.OWN_VERB)
            || marks.startsAt(end, PlaceMark.BESIDE);
    return placed ? found.add(at, end, Kind.LEVEL, null, tokens.name(at, end)) : end;
  }

  /** "ở cấp tỉnh, cấp huyện và cấp xã": the next of a list. */
  private boolean isNextLevel(int at) {
    int before = tokens.is(at - 1, ',') ? at - 1 : at;
    boolean joined = before < at || marks.endsAt(at, PlaceMark.JOIN);
    return joined
        && !found.isEmpty()
        && found.last().names(Kind.LEVEL)
        && found.last().end() == at - 1;
  }

  private int addAnaphor(int at, int end, Kind kind) {
    boolean shouted = names.isShouted(end) && names.isShouted(end - 1); // but "tại Công ty TNHH A"
    boolean named = tokens.isCapitalised(end) && !shouted;
    // "12 tỉnh đã" counts, "Kế hoạch năm 2024 của Bộ" does not.
    boolean counted = tokens.isNumber(at - 1) && !marks.startsAt(at, PlaceMark.ATTACH);
    return named || counted || namesPlace(end) || isRemote(end)
        ? 0
        : found.add(at, end, kind, null, tokens.name(at, end));
  }

  /**
   * "con số ở xã biên giới Hướng Lập": a name behind more words than the one before {@code end}.
   */
  private boolean isRemote(int end) {
    for (int at = end + 1; at <= end + REMOTE; at++) {
      if (marks.endsAt(at, PlaceMark.MARKER_LOCALITY) && tokens.isCapitalised(at)) {
        return true;
      }
    }
    return false;
  }

  /** "Bộ hiện cung cấp", "hồ sơ của Sở": written with a capital, so that "cán bộ đã" is none. */
  private int addOfficeAnaphor(int at, int end) {
    for (int i = at; i < end; i++) {
      boolean office =
          marks.startsAt(i, PlaceMark.OFFICE) && (tokens.isCapitalised(i) || isSector(i, at, end));
      boolean heading = i == end - 1 && i > at && !tokens.isWord(end);
      if (office && (heading || !names.isShouted(i))) {
        return addAnaphor(at, end, Kind.OFFICE_ANAPHOR);
      }
    }
    return 0;
  }

  /**
   * "toàn ngành tiếp nhận", "Trong năm, ngành đã": written small as well, unlike "các bộ, ngành đã"
   * and "toàn ngành giáo dục".
   */
  private boolean isSector(int i, int at, int end) {
    if (!marks.startsAt(i, PlaceMark.OFFICE_SECTOR)) {
      return false;
    }
    if (i == at) {
      return !tokens.isWord(i - 1)
          && !(tokens.is(i - 1, ',') && marks.startsAt(i - 2, PlaceMark.OFFICE));
    }
    return !tokens.isWord(end) || marks.startsAt(i, PlaceMark.ANAPHOR_OFFICE);
  }

  /** "trên địa bàn", unless it says which one. */
  private int addHere(int at, int end) {
    boolean marked =
        marks.startsAt(end, PlaceMark.MARKER_AREA)
            || marks.startsAt(end, PlaceMark.MARKER_LOCALITY);
    return marked ? 0 : addAnaphor(at, end, Kind.HERE);
  }

  private boolean namesPlace(int at) {
    for (int m = matches.first(at); m < matches.last(at); m++) {
      int sense = matches.sense(m);
      KnownPlace known = lexicon.known(sense);
      boolean place = known != null && known.is(Kind.LOCALITY);
      if (place || lexicon.areaName(sense) != null) {
        return names.startsHigh(at) || lexicon.areaName(sense) != null;
      }
    }
    return false;
  }

  private int addNamedLocality(int at, int end) {
    int nameEnd = names.localityEnd(end);
    boolean counts = tokens.isNumber(end) && marks.startsAt(nameEnd, PlaceMark.MARKER_LOCALITY);
    if (nameEnd == end || names.isShouted(at) || counts) {
      return 0; // "Ủy ban nhân dân 11 huyện" has no name
    }
    String area = lexicon.localities().provinceOf(tokens.text(at, nameEnd)).orElse(null);
    return found.addLocality(at, end, nameEnd, area);
  }

  /** "TP Vinh", "TP Thái Nguyên": a town below the province. */
  private int addTown(int at, int end) {
    if (!tokens.isCapitalised(end) || !lexicon.localities().marksTowns(tokens.text(at, end))) {
      return 0;
    }
    int nameEnd = names.localityEnd(end);
    String area = lexicon.localities().provinceOfTown(tokens.text(end, nameEnd)).orElse(null);
    boolean city = area == null || lexicon.areas().isCity(names.areaIn(end, nameEnd));
    return city ? 0 : found.addLocality(at, end, nameEnd, area);
  }
}
