package vn.solieu.extract.place;

import org.jspecify.annotations.Nullable;
import vn.solieu.extract.Reading;
import vn.solieu.rules.AreaName;
import vn.solieu.text.PhraseMatches;
import vn.solieu.text.Tokens;

/** Reads names by their capitals: where they end, and whether a known name stands for itself. */
final class NameReader {
  private static final int NAME_WORDS = 6;
  private static final int RUN_WORDS = 4;

  private final PlaceLexicon lexicon;
  private final Tokens tokens;
  private final PhraseMatches matches;
  private final MentionRoles roles;

  NameReader(PlaceLexicon lexicon, Reading reading, MentionRoles roles) {
    this.lexicon = lexicon;
    this.roles = roles;
    tokens = reading.tokens();
    matches = reading.matches();
  }

  /** Whether a name may begin at {@code at}: with a capital or a sign. */
  boolean startsHigh(int at) {
    return tokens.isCapitalised(at) || !tokens.isWord(at);
  }

  /** Whether the word is written in capitals throughout. */
  boolean isShouted(int word) {
    return tokens.isWord(word)
        && tokens.end(word) - tokens.start(word) > 1
        && tokens.text().isUpperCase(tokens.end(word) - 1);
  }

  /** Whether the words have capitals where the name {@code form} has them. */
  boolean isWrittenAs(String form, int at, int end) {
    if (!Character.isUpperCase(form.charAt(0))) {
      return true;
    }
    int last = form.lastIndexOf(' ') + 1;
    boolean high = end - at == 1 || !Character.isUpperCase(form.charAt(last));
    return tokens.isCapitalised(at) && (high || tokens.isCapitalised(end - 1));
  }

  /**
   * "Nguyễn Thái Bình", "Bình Định Vương": a longer name, unless all around is in capitals.
   *
   * @param known whether a phrase that the rules know ends before {@code at}
   */
  boolean isPartOfName(int at, int end, boolean known) {
    boolean before =
        tokens.isCapitalised(at - 1)
            && !isShouted(at - 1)
            && !known
            && !roles.startsSentence(at - 1);
    boolean after =
        tokens.isCapitalised(end) && !isShouted(end) && matches.first(end) == matches.last(end);
    return before || after;
  }

  /**
   * Where the name of a body ends: small words count between capitalised ones, and those of a field
   * whose first has a capital, "Sở Thông tin và Truyền thông".
   */
  int bodyEnd(int from) {
    int end = from;
    int limit = from + NAME_WORDS;
    boolean whole = false; // the name of a field, behind which only "và" goes on
    int i = from;
    while (i < limit && i - end < 3) {
      if (tokens.isCapitalised(i) || (i == from && isShortNumber(i))) {
        int area = whole && i == end ? areaEnd(i) : -1;
        if (area > i) {
          return area; // "Sở Giáo dục và Đào tạo Hải Phòng", whoever is named behind it
        }
        int field = fieldEnd(i);
        whole = field > i + 1;
        end = Math.max(end, field);
        limit = Math.max(limit, field + 1);
        i = field; // as one word
      } else if (!tokens.isWord(i) || i == from || whole && i >= end && !isJoin(i)) {
        break;
      } else {
        i++;
      }
    }
    return end;
  }

  /** The token after the area that is named at {@code at}, with or without "TP"; else -1. */
  int areaEnd(int at) {
    int name = at;
    for (int m = matches.first(at); m < matches.last(at); m++) {
      if (lexicon.mark(matches.sense(m)) == PlaceMark.MARKER_AREA) {
        name = matches.end(m);
      }
    }
    name += tokens.is(name, '.') ? 1 : 0;
    int m = areaMatch(name, name + 1, name + RUN_WORDS);
    return m < 0 ? -1 : matches.end(m);
  }

  private boolean isJoin(int at) {
    for (int m = matches.first(at); m < matches.last(at); m++) {
      if (lexicon.mark(matches.sense(m)) == PlaceMark.JOIN) {
        return true;
      }
    }
    return false;
  }

  /** The token after the name of a field that begins at {@code at}, else after its one word. */
  private int fieldEnd(int at) {
    int end = at + 1;
    for (int m = matches.first(at); m < matches.last(at); m++) {
      if (lexicon.mark(matches.sense(m)) == PlaceMark.OFFICE_FIELD) {
        end = Math.max(end, matches.end(m));
      }
    }
    return end;
  }

  /** Where the name of a locality ends: a run of capitalised words, or a number: "quận 1". */
  int localityEnd(int from) {
    if (isShortNumber(from)) {
      return from + 1;
    }
    int end = from;
    while (end - from < RUN_WORDS && tokens.isCapitalised(end)) {
      end++;
    }
    return end;
  }

  private boolean isShortNumber(int i) {
    return tokens.isNumber(i)
        && tokens.end(i) - tokens.start(i) <= 3
        && !tokens.is(i + 1, '%')
        && !(tokens.isGlued(i + 1)
            && (tokens.is(i + 1, ',') || tokens.is(i + 1, '.'))
            && tokens.isGlued(i + 2));
  }

  /** The first area named within the words, or {@code null}. */
  @Nullable String areaIn(int from, int to) {
    int m = areaMatch(from, to, to);
    AreaName name = m < 0 ? null : lexicon.areaName(matches.sense(m));
    return name == null ? null : name.area();
  }

  /** "Cục Thuế tỉnh Thanh Hóa tổ chức Hội nghị": a name ends with the province in it. */
  int endWithArea(int from, int to) {
    int m = areaMatch(from, to, to);
    return m < 0 || tokens.isCapitalised(matches.end(m)) ? to : matches.end(m);
  }

  /** The longest area that begins at one of the tokens {@code [from, to)}, -1 for none. */
  private int areaMatch(int from, int to, int end) {
    for (int i = from; i < to; i++) {
      for (int m = matches.last(i) - 1; m >= matches.first(i); m--) {
        AreaName name = lexicon.areaName(matches.sense(m));
        if (name != null && matches.end(m) <= end && isWrittenAs(name.form(), i, matches.end(m))) {
          return m;
        }
      }
    }
    return -1;
  }
}
