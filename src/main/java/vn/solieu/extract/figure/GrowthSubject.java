package vn.solieu.extract.figure;

import vn.solieu.rules.SenseGroup;
import vn.solieu.text.Tokens;

/**
 * Tells whether a percentage that grew is of something that is itself a growth rate: "GDP tăng
 * 7,09%" states the rate, "doanh thu tăng 7,09%" a change.
 */
final class GrowthSubject {
  private static final int SUBJECT_TOKENS = 30;
  private static final int SUBJECT_WORDS = 6;

  private final Words words;
  private final Tokens tokens;
  private final Claims claims;

  GrowthSubject(Words words, Claims claims) {
    this.words = words;
    this.claims = claims;
    tokens = words.tokens();
  }

  /** Whether the clause before {@code end} is about something that is itself a growth rate. */
  boolean precedes(int end, int direction) {
    int floor = Math.max(sentenceStart(end), end - SUBJECT_TOKENS);
    int content = 0;
    for (int at = end - 1; at >= floor && content <= SUBJECT_WORDS; at--) {
      if (words.has(at, Mark.RATE_BREAK)) {
        return false;
      }
      int subject = words.end(at, Mark.RATE_SUBJECT);
      if (subject > 0) {
        return content <= SUBJECT_WORDS + subject - at && !isBroken(at, floor);
      }
      if (separates(at) && content > 0 && !joinsNames(at)) {
        return false;
      }
      content += at < direction && isContent(at) ? 1 : 0;
    }
    return false;
  }

  /** "GRDP của Bắc Giang, Khánh Hòa và Thanh Hóa tăng". */
  private boolean joinsNames(int at) {
    return tokens.is(at, ',') && tokens.isCapitalised(at - 1) && tokens.isCapitalised(at + 1);
  }

  private boolean isBroken(int subject, int floor) {
    for (int at = Math.max(floor, subject - 4); at < subject; at++) {
      if (words.end(at, Mark.RATE_BREAK) > subject) {
        return true;
      }
    }
    return false;
  }

  private boolean isContent(int at) {
    return tokens.isWord(at)
        && claims.isFree(at)
        && words.reading().longest(at, SenseGroup.TIME) < 0
        && words.numeral(at) == null
        && words.before(
                at + 1,
                Mark.set(Mark.FILLER, Mark.ATTAIN, Mark.ESTIMATED, Mark.UP, Mark.DOWN),
                at - 1)
            == null;
  }

  /** Whether token {@code at} ends a clause. */
  boolean separates(int at) {
    return tokens.is(at, ',')
        || tokens.is(at, ';')
        || tokens.is(at, '(')
        || tokens.is(at, ')')
        || tokens.is(at, ':')
        || tokens.isLineFeed(at);
  }

  private int sentenceStart(int token) {
    var sentences = words.reading().sentences();
    return sentences.start(sentences.sentenceOf(Math.min(token, tokens.count() - 1)));
  }
}
