package vn.solieu.extract.figure;

import vn.solieu.rules.UnitForm;
import vn.solieu.text.Tokens;

/**
 * Digits that are part of a name or a code because letters touch them: "COVID-19", "C06", "5G",
 * "73/2019/NĐ-CP", "data.gov.vn/12", "2.2.1". Units may touch their digits ("10GB"), and so may
 * words that lost their space ("đạt89,4%").
 */
final class GluedDigits {
  private static final int SHORT_WORD = 4;
  private static final long VERBS =
      Mark.set(
          Mark.FILLER,
          Mark.ATTAIN,
          Mark.UP,
          Mark.DOWN,
          Mark.OVER,
          Mark.NEARLY,
          Mark.APPROX,
          Mark.UP_TO,
          Mark.DOWN_TO,
          Mark.FROM,
          Mark.AT_LEAST,
          Mark.REACHING);

  private final Words words;
  private final Tokens tokens;
  private final LiteralScanner literals;

  GluedDigits(Words words) {
    this.words = words;
    tokens = words.tokens();
    literals = new LiteralScanner(tokens);
  }

  /** The token after the code that the digits at {@code at} are part of, or {@code at}. */
  int end(int at) {
    Literal literal = literals.scan(at);
    if (literal.form() == Literal.Form.CODE || lettersBefore(at) || lettersAfter(literal.end())) {
      return codeEnd(literal.end());
    }
    return joins(literal.end(), ':') || joins(literal.end(), '+') ? literal.end() + 2 : at;
  }

  /** "16:9", "20:30", the minute "90+4". */
  private boolean joins(int end, char sign) {
    return tokens.is(end, sign)
        && tokens.isGlued(end)
        && tokens.isNumber(end + 1)
        && tokens.isGlued(end + 1);
  }

  private boolean lettersBefore(int at) {
    if (!tokens.isGlued(at)) {
      return false;
    }
    int before = at - 1;
    if (tokens.isWord(before)) {
      return !lostSpace(at) && !isUnitBefore(at);
    }
    if (tokens.is(before, '#') || tokens.is(before, '@') || tokens.is(before, '_')) {
      return true;
    }
    if (tokens.is(before, '+') && tokens.isGlued(before) && tokens.isNumber(before - 1)) {
      return true; // the "4" of "phút 90+4"
    }
    if (tokens.is(before, '%')) {
      return true; // a footnote: "66,8%5"
    }
    boolean joint = tokens.is(before, '-') || tokens.is(before, '/') || tokens.is(before, '.');
    return joint && tokens.isGlued(before) && tokens.isWord(before - 1) && isNameLike(before - 1);
  }

  /** Not "đồng/100 kg", "khách-5 người". */
  private boolean isNameLike(int word) {
    boolean shortWord = tokens.end(word) - tokens.start(word) <= SHORT_WORD;
    return tokens.isCapitalised(word) || shortWord;
  }

  private boolean lostSpace(int at) {
    return !tokens.isCapitalised(at - 1) && words.before(at, VERBS, 0) != null;
  }

  private boolean isUnitBefore(int at) {
    for (int start = Math.max(0, at - 2); start < at; start++) {
      Words.UnitHit hit = words.unit(start, UnitForm.Position.BEFORE);
      if (hit != null && hit.end() == at) {
        return true;
      }
    }
    return false;
  }

  private boolean lettersAfter(int end) {
    if (!tokens.isGlued(end)) {
      return false;
    }
    if (tokens.isWord(end)) {
      return !isQuantityWord(end);
    }
    return (tokens.is(end, '/') || tokens.is(end, '-')) && documentFollows(end);
  }

  private boolean isQuantityWord(int at) {
    boolean letter = tokens.end(at) - tokens.start(at) == 1 && tokens.isCapitalised(at);
    boolean scale = words.scale(at) != null && !letter;
    boolean unit = words.unit(at, UnitForm.Position.AFTER) != null;
    boolean noun = words.has(at, Mark.COUNT_NOUN) || words.has(at, Mark.FILLER);
    return scale || unit || (noun && !tokens.isCapitalised(at));
  }

  /** "17/NQ-CP", "21-QĐ/TW", "73/2019/NĐ-CP": capitals behind a sign. */
  private boolean documentFollows(int sign) {
    int at = sign + 1;
    if (tokens.isNumber(at)
        && tokens.isGlued(at)
        && tokens.isGlued(at + 1)
        && (tokens.is(at + 1, '/') || tokens.is(at + 1, '-'))) {
      at += 2;
    }
    return tokens.isGlued(at)
        && tokens.isCapitalised(at)
        && (isHyphened(at + 1) || words.unit(at, UnitForm.Position.AFTER) == null)
        && tokens.text().isUpperCase(tokens.end(at) - 1);
  }

  /** "236/TB-UBND": a notice, no terabytes. */
  private boolean isHyphened(int at) {
    return tokens.is(at, '-')
        && tokens.isGlued(at)
        && tokens.isGlued(at + 1)
        && tokens.isCapitalised(at + 1);
  }

  /** Everything that touches: letters, digits and the signs between them. */
  private int codeEnd(int from) {
    int end = from;
    while (tokens.isGlued(end)) {
      boolean part = tokens.isWord(end) || tokens.isNumber(end);
      boolean joint =
          (tokens.is(end, '/') || tokens.is(end, '-') || tokens.is(end, '.') || tokens.is(end, '_'))
              && tokens.isGlued(end + 1)
              && (tokens.isWord(end + 1) || tokens.isNumber(end + 1));
      if (!part && !joint) {
        break;
      }
      end++;
    }
    return end;
  }
}
