package vn.solieu.extract.figure;

import org.jspecify.annotations.Nullable;
import vn.solieu.model.Kind;
import vn.solieu.rules.SenseGroup;
import vn.solieu.text.Tokens;

/**
 * Tells changes from levels: a growth or decrease against an earlier time is a change, signed;
 * "tăng lên", "giảm xuống", a factor against another group, and a figure of something that is
 * itself a growth rate are levels.
 */
final class KindReader {
  private static final int SUBJECT_TOKENS = 30;
  private static final int GROWTH_TOKENS = 14;
  private static final int BASE_TOKENS = 8;
  private static final long SEPARATING = Mark.set(Mark.GROWTH_NOUN, Mark.DECLINE_NOUN);

  private final Words words;
  private final Tokens tokens;
  private final Claims claims;

  KindReader(Words words, Claims claims) {
    this.words = words;
    this.claims = claims;
    tokens = words.tokens();
  }

  /** Gives {@code draft} its kind and sign. */
  void read(Draft draft) {
    if (draft.unit.equals(Draft.RANK)) {
      return;
    }
    readSign(draft);
    if (readDirection(draft) || readFactor(draft)) {
      return;
    }
    if (draft.unit.equals(Draft.PLACE)) {
      change(draft, false, draft.end - 1, draft.end, "place");
    }
    readGrowthNoun(draft);
  }

  /** "(+10%)" is a change, "-2,4%" a value below zero. */
  private void readSign(Draft draft) {
    int sign = draft.start() - 1;
    boolean glued = tokens.isGlued(draft.start()) && (tokens.spaceBefore(sign) || isOpening(sign));
    if (glued && tokens.is(sign, '+') && !draft.unit.isEmpty()) {
      change(draft, false, sign, sign + 1, "sign");
    }
    if (glued && tokens.is(sign, '-') && !draft.unit.isEmpty()) {
      draft.negative = true;
    }
    Words.Hit below = draft.left.find(Mark.NEGATIVE.bit());
    draft.negative |= below != null && draft.hasUnit();
  }

  private boolean isOpening(int sign) {
    return tokens.is(sign - 1, '(') || tokens.is(sign - 1, '|');
  }

  /** Decides by the nearest word of direction; whether there was one. */
  private boolean readDirection(Draft draft) {
    boolean moves = draft.unit.equals(Draft.TIMES) || draft.unit.equals(Draft.PLACE);
    for (Words.Hit hit : draft.left.hits()) {
      switch (hit.mark()) {
        case NO_DIRECTION -> {
          return true;
        }
        case FROM -> {
          if (draft.high == null) {
            return true;
          }
        }
        case REACHING -> {
          if (words.has(hit.start(), Mark.UP_TO)) {
            return true;
          }
        }
        case UP_TO, DOWN_TO -> {
          if (moves) {
            change(draft, hit.mark() == Mark.DOWN_TO, hit);
          }
          return true;
        }
        case UP, DOWN -> {
          changeOfSubject(draft, hit);
          return true;
        }
        case HIGHER, LOWER, ADD -> {
          if (isAgainstEarlierTime(draft, hit)) {
            change(draft, hit.mark() == Mark.LOWER, hit);
          }
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private void changeOfSubject(Draft draft, Words.Hit hit) {
    boolean rate = draft.unit.equals(Draft.PERCENT) && measuresGrowth(hit.start(), hit.start());
    if (rate) {
      draft.negative |= hit.mark() == Mark.DOWN;
      draft.cue("kind", "kind.growth_rate", hit.start(), hit.end());
    } else {
      change(draft, hit.mark() == Mark.DOWN, hit);
    }
  }

  /** "gấp 3 lần cùng kỳ" is a change, "gấp 28 lần GDP" a level. */
  private boolean readFactor(Draft draft) {
    if (!draft.unit.equals(Draft.TIMES)) {
      return false;
    }
    if (earlierTimeFollows(draft.end)) {
      change(draft, false, draft.end, draft.end + 1, "factor");
    }
    return true;
  }

  /** "tăng trưởng tín dụng đạt 25,65%": the noun says what the number is. */
  private void readGrowthNoun(Draft draft) {
    if (!draft.unit.equals(Draft.PERCENT)) {
      return;
    }
    int floor = Math.max(sentenceStart(draft.start()), draft.left.start() - GROWTH_TOKENS);
    int end = tokens.is(draft.left.start() - 1, ',') ? draft.left.start() - 1 : draft.left.start();
    Words.Hit noun = growthNoun(end, floor);
    if (noun != null && !measuresGrowth(draft.left.start(), noun.start())) {
      change(draft, noun.mark() == Mark.DECLINE_NOUN, noun);
    }
  }

  private Words.@Nullable Hit growthNoun(int end, int floor) {
    for (int at = end - 1; at >= floor && !separates(at); at--) {
      if (words.has(at, Mark.GROWTH_NONE) || words.has(at - 1, Mark.GROWTH_NONE)) {
        return null;
      }
      Words.Hit hit = words.at(at, SEPARATING);
      if (hit != null && hit.end() <= end) {
        return hit;
      }
    }
    return null;
  }

  /** Whether the clause before {@code end} is about something that is itself a growth rate. */
  private boolean measuresGrowth(int end, int direction) {
    int floor = Math.max(sentenceStart(end), end - SUBJECT_TOKENS);
    boolean content = false;
    for (int at = end - 1; at >= floor; at--) {
      if (words.has(at, Mark.RATE_BREAK)) {
        return false;
      }
      if (words.has(at, Mark.RATE_SUBJECT)) {
        return !isBroken(at, floor);
      }
      if (separates(at)) {
        if (content) {
          return false;
        }
      } else {
        content |= at < direction && isContent(at);
      }
    }
    return false;
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
        && words.before(at + 1, Mark.FILLER.bit() | Mark.ESTIMATED.bit(), at - 1) == null;
  }

  private boolean separates(int at) {
    return tokens.is(at, ',')
        || tokens.is(at, ';')
        || tokens.is(at, '(')
        || tokens.is(at, ')')
        || tokens.is(at, ':')
        || tokens.isLineFeed(at);
  }

  private boolean isAgainstEarlierTime(Draft draft, Words.Hit hit) {
    return draft.left.passedTime()
        || draft.left.has(Mark.BASE.bit())
        || earlierTimeFollows(draft.end)
        || (hit.mark() == Mark.ADD && sentenceOpensWithBase(hit.start()));
  }

  /** "So với cuối năm 2024, mạng lưới có thêm …". */
  private boolean sentenceOpensWithBase(int end) {
    for (int at = sentenceStart(end); at < end; at++) {
      int base = words.end(at, Mark.BASE);
      if (base > 0 && timeWithin(base, Math.min(end, base + BASE_TOKENS))) {
        return true;
      }
    }
    return false;
  }

  private boolean earlierTimeFollows(int end) {
    int limit = Math.min(tokens.count(), end + BASE_TOKENS);
    for (int at = end; at < limit && !tokens.isLineFeed(at) && !separates(at); at++) {
      int base = words.end(at, Mark.BASE);
      if (base > 0) {
        return words.has(at, Mark.TIME_BASE) || timeWithin(at, Math.min(tokens.count(), base + 6));
      }
    }
    return claims.isTime(end) || words.has(end, Mark.TIME_BASE);
  }

  private boolean timeWithin(int from, int to) {
    for (int at = from; at < to; at++) {
      if (claims.isTime(at) || words.has(at, Mark.TIME_BASE)) {
        return true;
      }
    }
    return false;
  }

  private int sentenceStart(int token) {
    var sentences = words.reading().sentences();
    return sentences.start(sentences.sentenceOf(Math.min(token, tokens.count() - 1)));
  }

  private static void change(Draft draft, boolean down, Words.Hit hit) {
    change(draft, down, hit.start(), hit.end(), hit.mark().key());
  }

  private static void change(Draft draft, boolean down, int start, int end, String rule) {
    draft.kind = Kind.CHANGE;
    draft.negative |= down;
    draft.cue("kind", "kind." + rule, start, end);
  }
}
