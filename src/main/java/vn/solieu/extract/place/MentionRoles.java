package vn.solieu.extract.place;

import vn.solieu.extract.Reading;
import vn.solieu.extract.Sentences;
import vn.solieu.extract.place.PlaceMention.Kind;
import vn.solieu.extract.place.PlaceMention.Role;
import vn.solieu.rules.SenseGroup;
import vn.solieu.text.Tokens;

/** How a place stands in its sentence, by the words right before it. */
final class MentionRoles {
  private static final int RANK_TOKENS = 4;
  private static final int VENUE_REACH = 8;
  private static final int SCOPE = 3; // "trên bình diện"
  private static final int SPEECH = 3; // "cho biết"
  private static final int UNIT = 8; // tokens of the name of a part of an office
  private static final int EXAMPLE_WORDS = 3; // "chẳng hạn như"
  private static final int REPORT = 10; // "tính đến hết ngày 31/12/2025,"

  private final Reading reading;
  private final Tokens tokens;
  private final Sentences sentences;
  private final PlaceMarks marks;

  MentionRoles(Reading reading, PlaceMarks marks) {
    this.reading = reading;
    tokens = reading.tokens();
    sentences = reading.sentences();
    this.marks = marks;
  }

  /** The role of {@code mention}. */
  Role of(PlaceMention mention) {
    int at = beforeMarker(mention.start());
    if (isPartOfOtherName(mention, at) || isDateline(mention, at) || isMeeting(mention, at)) {
      return Role.NONE;
    }
    if (isAddressee(mention)) {
      return Role.SOURCE;
    }
    boolean body = mention.names(Kind.ORGANISATION) || mention.names(Kind.NATION_BODY);
    boolean ranked = reading.has(mention.end(), SenseGroup.FIGURE_CUE, "rank");
    boolean speaks = marks.startsAt(mention.end(), PlaceMark.SAYS) || isSpeaker(mention);
    if (body && !ranked && speaks) {
      boolean own = mention.names(Kind.ORGANISATION) && reportsItself(mention.end());
      return own && startsClause(at) ? Role.OPENER : Role.SOURCE;
    }
    if (isSuperlative(mention)) {
      return Role.ONLY;
    }
    boolean hasOwnFigure = hasOwnFigure(mention, at);
    int bare = marks.beforeFillers(at);
    if (marks.endsAt(bare, PlaceMark.COMPARE) && !marks.endsAt(bare, PlaceMark.VENUE)) {
      return mention.names(Kind.AREA) || bare < at ? Role.COMPARED : roleAfter(at, hasOwnFigure);
    }
    if (marks.endsAt(bare, PlaceMark.UNIVERSE)) {
      return Role.NONE;
    }
    if (!mention.isWorld()) {
      return isRankedIn(mention) ? Role.NONE : roleAfter(at, hasOwnFigure);
    }
    Role role = roleAfter(bare, hasOwnFigure);
    boolean mean = bare < at; // "trong khi bình quân thế giới mới 36%"
    return role == Role.PLAIN && !mean ? Role.NONE : role; // "năng lực cạnh tranh toàn cầu"
  }

  /** "Hà Nội (96,2%)", ", như huyện Mê Linh với 99,6%". */
  private boolean hasOwnFigure(PlaceMention mention, int at) {
    int end = mention.end();
    boolean beside = tokens.is(at - 2, ',') && marks.startsAt(end, PlaceMark.BESIDE);
    return (beside || tokens.is(end, '(')) && tokens.isNumber(end + 1);
  }

  /** "Viettel cho biết đến ngày 31/12 đã có 30.300 trạm": nobody else is named who has them. */
  private boolean reportsItself(int end) {
    int at = end + 1;
    while (at - end <= SPEECH && !marks.endsAt(at, PlaceMark.SAYS)) {
      at++;
    }
    int from = at;
    while (at - from < REPORT && isTime(at)) {
      at++;
    }
    return marks.startsAt(at, PlaceMark.OWN_VERB);
  }

  private boolean isTime(int at) {
    boolean sign = tokens.is(at, '/') || tokens.is(at, '-') || tokens.is(at, ',');
    return sign || tokens.isNumber(at) || reading.longest(at, SenseGroup.TIME) >= 0;
  }

  /** "Bộ Thông tin và Truyền thông: Nửa đầu năm nay, …": who answers. */
  private boolean isSpeaker(PlaceMention mention) {
    int next = mention.end() + 1;
    return tokens.is(mention.end(), ':') && tokens.isWord(next) && tokens.isCapitalised(next);
  }

  /** "xếp thứ 6 cả nước", "đứng thứ ba cả nước": among whom somebody has a place. */
  private boolean isRankedIn(PlaceMention mention) {
    int number = mention.start() - 1;
    if (!mention.isOfNation() || !isNumeral(number)) {
      return false;
    }
    for (int i = number - 1; i >= Math.max(0, number - RANK_TOKENS); i--) {
      if (reading.has(i, SenseGroup.FIGURE_CUE, "rank")
          || reading.has(i, SenseGroup.FIGURE_CUE, "top")) {
        return true;
      }
    }
    return false;
  }

  private boolean isNumeral(int at) {
    return tokens.isNumber(at) || reading.longest(at, SenseGroup.NUMERAL) >= 0;
  }

  private Role roleAfter(int at, boolean hasOwnFigure) {
    if (marks.endsAt(at, PlaceMark.SOURCE)) {
      return Role.SOURCE;
    }
    if (marks.endsAt(at, PlaceMark.EXAMPLE)) {
      return opensExample(at) ? Role.OPENER : hasOwnFigure ? Role.PLAIN : Role.NONE;
    }
    if (marks.endsAt(at, PlaceMark.ONLY)) {
      return Role.ONLY;
    }
    if (marks.endsAt(at, PlaceMark.ATTACH)) {
      boolean scope = startsClause(at - 1) || startsClause(at - 2) || isScope(at - SCOPE);
      if (scope || isUnitOf(at - 1)) {
        return Role.OPENER;
      }
      return isVenue(at - 1) ? Role.NONE : Role.ATTACHED;
    }
    return marks.endsAt(at, PlaceMark.VENUE) ? Role.NONE : plainOrOpener(at);
  }

  /** "Chẳng hạn Đà Nẵng phấn đấu …": the sentence is about the example. */
  private boolean opensExample(int at) {
    for (int words = 1; words <= EXAMPLE_WORDS; words++) {
      if (startsSentence(at - words) && marks.startsAt(at - words, PlaceMark.EXAMPLE)) {
        return true;
      }
    }
    return false;
  }

  /** "Bộ phận Một cửa của Bộ Tư pháp tiếp nhận …": who acts is named by a part of it. */
  private boolean isUnitOf(int end) {
    if (!marks.endsAt(end, PlaceMark.OFFICE_UNIT)) {
      return false;
    }
    for (int at = end - 1; at >= Math.max(0, end - UNIT); at--) {
      if (marks.startsAt(at, PlaceMark.OFFICE_UNIT) && startsClause(at)) {
        return true;
      }
    }
    return false;
  }

  /** "Trên bình diện thế giới, …". */
  private boolean isScope(int at) {
    return tokens.isWord(at + 1) && marks.startsAt(at, PlaceMark.ATTACH) && startsClause(at);
  }

  /** "Trấn Yên là huyện dẫn đầu với 88,5%": one of many, whom nothing else is said of. */
  private boolean isSuperlative(PlaceMention mention) {
    boolean local = mention.names(Kind.LOCALITY) || mention.names(Kind.BARE_LOCALITY);
    return local && marks.startsAt(mention.end(), PlaceMark.SUPERLATIVE);
  }

  private Role plainOrOpener(int at) {
    return startsClause(at) ? Role.OPENER : Role.PLAIN;
  }

  /** Before "tỉnh", "thành phố", "TP." that belong to the name. */
  private int beforeMarker(int at) {
    int from = at;
    if (tokens.is(from - 1, '.') && tokens.isGlued(from - 1)) {
      from--; // "TP." and "T."
    }
    for (int words = 1; words <= 2; words++) {
      if (marks.startsMarker(at, words)) {
        return at - words;
      }
    }
    return from < at && marks.endsAt(at, PlaceMark.MARKER_AREA) ? from - 1 : at;
  }

  private boolean isPartOfOtherName(PlaceMention mention, int at) {
    return marks.endsAt(at, PlaceMark.ROAD)
        || marks.endsAt(at, PlaceMark.PAPER)
        || (mention.names(Kind.AREA) && marks.endsAt(at, PlaceMark.PERSON));
  }

  /** "Ngày 28/11/2025, tại Hà Nội, Thứ trưởng chủ trì cuộc họp": where people met on a day. */
  private boolean isMeeting(PlaceMention mention, int at) {
    boolean held = marks.endsAt(at, PlaceMark.ATTACH) && tokens.is(at - 2, ',');
    boolean day = tokens.isNumber(at - 3) && tokens.is(at - 4, '/') && tokens.is(at - 6, '/');
    return held && day && tokens.is(mention.end(), ',') && mention.names(Kind.AREA);
  }

  /** "Kính gửi: Sở Khoa học và Công nghệ tỉnh Cà Mau". */
  private boolean isAddressee(PlaceMention mention) {
    int line = reading.lines().lineOf(mention.start());
    return marks.startsAt(reading.lines().start(line), PlaceMark.ADDRESSEE);
  }

  /** "Hà Nội, ngày 5 tháng 10", "(Hà Nội, 5/10)". */
  private boolean isDateline(PlaceMention mention, int at) {
    boolean town = mention.names(Kind.AREA) && !mention.isNation(); // "Cả nước, năm 2020 …"
    if (!town || !startsSentence(at) || !tokens.is(mention.end(), ',')) {
      return false;
    }
    int next = mention.end() + 1;
    boolean rank = reading.has(next, SenseGroup.FIGURE_CUE, "rank"); // "Hàn Quốc, hạng 4"
    boolean word = tokens.isNumber(next + 1) && !tokens.isCapitalised(next) && !rank;
    return tokens.isNumber(next) || word;
  }

  /** Something is held or somebody lives there: "họp báo sáng 29/9 tại Hà Nội". */
  private boolean isVenue(int at) {
    int from = Math.max(0, at - VENUE_REACH);
    for (int i = at; i > from; i--) {
      boolean date = tokens.is(i, '/') || tokens.is(i - 1, '/') || tokens.is(i + 1, '/');
      if (!tokens.isWord(i) && !date && i < at) {
        return false;
      }
      if (marks.endsAt(i, PlaceMark.VENUE)) {
        return true;
      }
    }
    return false;
  }

  boolean startsSentence(int at) {
    int start = at < 0 ? 0 : sentences.start(sentences.sentenceOf(Math.max(0, at)));
    while (start < at && !tokens.isWord(start) && !tokens.isNumber(start)) {
      start++;
    }
    return at <= start;
  }

  private boolean startsClause(int at) {
    return isSetOff(at) || isBehindYear(at);
  }

  private boolean isSetOff(int at) {
    return at >= 0
        && (startsSentence(at)
            || tokens.is(at - 1, ',')
            || tokens.is(at - 1, ';')
            || tokens.is(at - 1, ':')
            || tokens.is(at - 1, '(')
            || tokens.is(at - 1, '-') && !tokens.isGlued(at)); // not "411/QĐ-TTg"
  }

  /** "Năm 2025 Bộ Y tế tiếp nhận …". */
  private boolean isBehindYear(int at) {
    return at >= 2
        && tokens.isNumber(at - 1)
        && isSetOff(at - 2)
        && reading.longest(at - 2, SenseGroup.TIME) >= 0;
  }
}
