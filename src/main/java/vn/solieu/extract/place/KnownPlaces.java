package vn.solieu.extract.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.place.PlaceMention.Kind;
import vn.solieu.extract.place.PlaceMention.Role;
import vn.solieu.text.PhraseMatches;
import vn.solieu.text.Tokens;

/**
 * Finds the localities and bodies that the tables know by their full names, or by the word that
 * such names begin with: "huyện Hiệp Hòa", "Bộ Nội vụ", "Sở Y tế Nghệ An".
 */
final class KnownPlaces {
  private static final int BRANCH = 4; // words of "chi nhánh tỉnh"

  private final PlaceLexicon lexicon;
  private final Tokens tokens;
  private final PhraseMatches matches;
  private final @Nullable LocalDate publishedOn;
  private final PlaceMarks marks;
  private final NameReader names;
  private final MentionList found;

  KnownPlaces(ScanContext context) {
    lexicon = context.lexicon();
    tokens = context.reading().tokens();
    matches = context.reading().matches();
    publishedOn = context.reading().article().publishedOn();
    marks = context.marks();
    names = context.names();
    found = context.found();
  }

  /** Adds what {@code known} names; returns where to go on, 0 when it names nothing here. */
  int add(KnownPlace known, int at, int end) {
    return known.prefix() ? addWithName(known, at, end) : addNamed(known, at, end);
  }

  private int addNamed(KnownPlace known, int at, int end) {
    if (!tokens.isCapitalised(at) && !tokens.isCapitalised(end - 1)) {
      return 0;
    }
    int branch = known.is(Kind.NATION_BODY) ? branchEnd(end) : end;
    if (branch > end) {
      String area = names.areaIn(end, branch);
      String office = known.officeName(tokens.name(at, branch));
      return found.add(at, branch, Kind.PROVINCE_BODY, area, office);
    }
    String words = tokens.name(at, end);
    return switch (known.kind()) {
      case NATION_BODY ->
          known.international() || isPaperNumber(at)
              ? end
              : found.add(at, end, Kind.NATION_BODY, "VN", known.officeName(words));
      case LOCALITY -> addLocality(known, at, end);
      case PROVINCE_BODY ->
          found.add(at, end, Kind.PROVINCE_BODY, known.area(), known.officeName(words));
      default -> found.add(at, end, known.kind(), known.area(), words);
    };
  }

  /** "huyện Châu Thành" lies in ten provinces: which one is for the text to say. */
  private int addLocality(KnownPlace known, int at, int end) {
    if (lexicon.localities().isCity(tokens.text(at, end), publishedOn)) {
      return found.add(afterMarker(at, end), end, Kind.AREA, known.area(), null);
    }
    boolean shared = lexicon.localities().isShared(tokens.text(at, end));
    return found.addLocality(at, afterMarker(at, end), end, shared ? null : known.area());
  }

  /**
   * Where "chi nhánh Quảng Nam" or "tỉnh Hà Giang" behind a national body ends; {@code end} when
   * there is none.
   */
  private int branchEnd(int end) {
    int name = marks.endsAt(end + 1, PlaceMark.MARKER_AREA) ? end + 1 : end; // behind "tỉnh"
    int province = names.areaEnd(name);
    if (province > name && lexicon.isProvince(names.areaIn(name, province))) {
      return province;
    }
    for (int at = end + 1; marks.startsAt(end, PlaceMark.BRANCH) && at <= end + BRANCH; at++) {
      int nameEnd = marks.endsAt(at, PlaceMark.BRANCH) ? names.bodyEnd(at) : at;
      if (nameEnd > at && names.areaIn(at, nameEnd) != null) {
        return nameEnd;
      }
    }
    return end;
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

  /** "Bệnh viện Đa khoa Lam Thành", "Sở Y tế Nghệ An": the word, then a name. */
  private int addWithName(KnownPlace known, int at, int end) {
    boolean high = names.startsHigh(at) || known.is(Kind.ORGANISATION);
    boolean shouted = names.isShouted(at) && !known.abbreviated();
    if (!high || shouted) {
      return 0;
    }
    int nameEnd = names.endWithArea(end, names.bodyEnd(end));
    if (nameEnd == end) {
      return isDepartment(known, at, end) ? addDepartment(at, end) : 0;
    }
    String area = names.areaIn(end, nameEnd);
    if (area == null && isBrand(at, end)) {
      return 0;
    }
    if (area == null && known.anyLevel()) {
      return nameEnd;
    }
    String name = tokens.name(at, nameEnd);
    return switch (known.kind()) {
      case NATION_BODY, PROVINCE_BODY -> {
        boolean nation = known.is(Kind.NATION_BODY) && area == null;
        Kind kind = nation ? Kind.NATION_BODY : Kind.PROVINCE_BODY;
        yield found.add(at, nameEnd, kind, nation ? "VN" : area, known.officeName(name));
      }
      case LOCALITY -> {
        found.remember(end, new PlaceMention(at, nameEnd, Kind.LOCALITY, area, name, Role.PLAIN));
        yield found.add(at, nameEnd, Kind.LOCALITY, area, name);
      }
      default -> found.add(at, nameEnd, known.kind(), area, name);
    };
  }

  /** "BHXH tỉnh", "Công an tỉnh": a department of the province that is spoken of. */
  private boolean isDepartment(KnownPlace known, int at, int end) {
    return known.office()
        && known.is(Kind.PROVINCE_BODY)
        && end - at >= 2
        && marks.endsAt(end, PlaceMark.MARKER_AREA);
  }

  private int addDepartment(int at, int end) {
    boolean town = lexicon.localities().marksTowns(lastMarker(end));
    Kind kind = town ? Kind.CITY_ANAPHOR : Kind.PROVINCE_BODY;
    return found.add(at, end, kind, null, tokens.name(at, end));
  }

  /** "thành phố" of "Công an thành phố". */
  private String lastMarker(int end) {
    return tokens.text(end - (marks.startsMarker(end, 2) ? 2 : 1), end);
  }

  /** "Viettel" names itself; only "Viettel Nghệ An" goes on. */
  private boolean isBrand(int at, int end) {
    for (int m = matches.first(at); m < matches.last(at); m++) {
      KnownPlace known = lexicon.known(matches.sense(m));
      if (matches.end(m) == end && known != null && !known.prefix()) {
        return true;
      }
    }
    return false;
  }
}
