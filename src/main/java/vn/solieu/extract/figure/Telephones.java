package vn.solieu.extract.figure;

import vn.solieu.rules.UnitForm;
import vn.solieu.text.Tokens;

/** Telephone numbers, by their shape or by the word before: "1900 6789", "028.3829.1022". */
final class Telephones {
  private static final int FEWEST_DIGITS = 8;
  private static final int HOTLINE_DIGITS = 4;
  private static final int LONGEST_RUN = 12;
  private static final int LABEL_WORDS = 6;
  private static final int GROUP = 3;

  private final Words words;
  private final Tokens tokens;

  Telephones(Words words) {
    this.words = words;
    tokens = words.tokens();
  }

  /** The token after the telephone number at {@code at}, or {@code at} when it is none. */
  int end(int at) {
    boolean area =
        tokens.text().charAt(tokens.start(at)) == '0'
            && tokens.is(at - 1, '(')
            && tokens.is(at + 1, ')')
            && tokens.isNumber(at + 2);
    if (area) {
      return runEnd(at + 2);
    }
    int end = runEnd(at);
    int digits = digits(at, end);
    char first = tokens.text().charAt(tokens.start(at));
    boolean national = first == '0' && digits >= FEWEST_DIGITS && !hasComma(at, end);
    boolean abroad = tokens.is(at - 1, '+') && tokens.isGlued(at) && digits > FEWEST_DIGITS;
    if (national || abroad || isHotline(at, digits)) {
      return end;
    }
    return isAnnounced(at) ? announcedEnd(at, end) : at;
  }

  /** 1800 and 1900 numbers have four digits or more behind their prefix. */
  private boolean isHotline(int at, int digits) {
    if (digits < HOTLINE_DIGITS + 4 || digits > HOTLINE_DIGITS + 6) {
      return false;
    }
    String first = tokens.text(at);
    return first.startsWith("1800") || first.startsWith("1900");
  }

  private boolean isAnnounced(int at) {
    int end = at;
    while (end > 0
        && (tokens.is(end - 1, ':') || tokens.is(end - 1, '(') || tokens.is(end - 1, '*'))) {
      end--;
    }
    return words.before(end, Mark.TELEPHONE.bit(), 0) != null
        || isLabelled(end, at) && !isThousands(at);
  }

  /** "Số điện thoại phản ánh: 156": a few words say what the telephone is for. */
  private boolean isLabelled(int colon, int at) {
    int word = colon - 1;
    while (colon < at && colon - word <= LABEL_WORDS && tokens.isWord(word)) {
      if (words.end(word, Mark.TELEPHONE) > word + 1) {
        return true;
      }
      word--;
    }
    return false;
  }

  /** "Thuê bao điện thoại thông minh: 438.000": no number that one could call. */
  private boolean isThousands(int at) {
    boolean first = tokens.end(at) - tokens.start(at) <= GROUP && tokens.is(at + 1, '.');
    return first && tokens.isNumber(at + 2) && tokens.end(at + 2) - tokens.start(at + 2) == GROUP;
  }

  /** Behind "tổng đài" any number of three digits or more is one; and "113 114" are two. */
  private int announcedEnd(int at, int end) {
    boolean plain = tokens.end(at) - tokens.start(at) >= 3 || words.has(at - 1, Mark.TELEPHONE);
    return plain && !isQuantity(at, end) ? end : at;
  }

  /** "mạng di động 148,9 Mbps", "nhóm Zalo 412 người": what follows makes it a figure. */
  private boolean isQuantity(int at, int end) {
    return tokens.is(end, '%')
        || hasComma(at, end) && tokens.isNumber(end + 1) && tokens.isGlued(end + 1)
        || isGrouped(at, end)
        || words.scale(end) != null
        || words.unit(end, UnitForm.Position.AFTER) != null
        || (words.has(end, Mark.COUNT_NOUN) && !tokens.isCapitalised(end));
  }

  /** "người dân gửi 1.836 phản ánh": thousands apart, and what is counted behind them. */
  private boolean isGrouped(int at, int end) {
    boolean groups = end > at + 1 && tokens.isWord(end) && !tokens.isCapitalised(end);
    for (int i = at + 1; groups && i + 1 < end; i += 2) {
      groups = tokens.is(i, '.') && tokens.end(i + 1) - tokens.start(i + 1) == 3;
    }
    return groups;
  }

  /** Digit runs joined by a point, a hyphen or one space. */
  private int runEnd(int at) {
    int end = at + 1;
    while (end - at < LONGEST_RUN) {
      boolean sign =
          (tokens.is(end, '.') || tokens.is(end, '-'))
              && tokens.isNumber(end + 1)
              && tokens.isGlued(end)
              && tokens.isGlued(end + 1);
      boolean spaced = tokens.isNumber(end) && tokens.start(end) <= tokens.end(end - 1) + 1;
      if (!sign && !spaced) {
        return end;
      }
      end += sign ? 2 : 1;
    }
    return end;
  }

  private int digits(int at, int end) {
    int count = 0;
    for (int i = at; i < end; i++) {
      count += tokens.isNumber(i) ? tokens.end(i) - tokens.start(i) : 0;
    }
    return count;
  }

  private boolean hasComma(int at, int end) {
    return end == at + 1 && tokens.is(end, ',') && tokens.isGlued(end);
  }
}
