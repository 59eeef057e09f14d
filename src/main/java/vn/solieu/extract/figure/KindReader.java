package vn.solieu.extract.figure;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.Kind;
import vn.solieu.text.Tokens;

/**
 * Tells changes from levels: a growth or decrease against an earlier time is a change, signed;
 * "tăng lên", "giảm xuống", a factor against another group, and a figure of something that is
 * itself a growth rate are levels.
 */
final class KindReader {
  private static final int GROWTH_TOKENS = 18;
  private static final int BASE_TOKENS = 8;
  private static final int OPENING_TOKENS = 3;
  private static final int TIME_TOKENS = 6;
  private static final int OBJECT_TOKENS = 6;
  private static final long OBJECT_STOPS =
      Mark.set(
          Mark.UP_TO,
          Mark.DOWN_TO,
          Mark.ATTAIN,
          Mark.HIGHER,
          Mark.LOWER,
          Mark.BASE,
          Mark.AND,
          Mark.NOUN_END);
  private static final Set<String> WEAKLY_MOVED =
      Set.of(Draft.PERCENT, Draft.POINT, Draft.SCORE, Draft.PLACE);
  private static final long SEPARATING = Mark.set(Mark.GROWTH_NOUN, Mark.DECLINE_NOUN);

  private final Words words;
  private final Tokens tokens;
  private final Claims claims;
  private final GrowthSubject growth;

  KindReader(Words words, Claims claims) {
    this.words = words;
    this.claims = claims;
    growth = new GrowthSubject(words, claims);
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
    if (!readObject(draft) && !readLabel(draft)) {
      readGrowthNoun(draft);
    }
  }

  /** "(+10%)" is a change, "-2,4%" a value below zero. */
  private void readSign(Draft draft) {
    int sign = draft.start() - 1;
    boolean glued = tokens.isGlued(draft.start()) && (tokens.spaceBefore(sign) || isOpening(sign));
    boolean arrow = tokens.is(sign, '▲') || tokens.is(sign, '▼');
    if ((arrow || glued && tokens.is(sign, '+')) && !draft.unit.isEmpty()) {
      change(draft, tokens.is(sign, '▼'), sign, sign + 1, "sign");
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
          boolean least = words.has(draft.end, Mark.AT_LEAST_AFTER); // "tăng từ 10% trở lên"
          if (draft.high == null && !least) {
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
        case UP, DOWN, RISE, FALL -> {
          readChange(draft, hit);
          return true;
        }
        case OVER -> {
          if (isAheadOfTime(draft, hit)) {
            change(draft, false, hit);
            return true;
          }
          if (WEAKLY_MOVED.contains(draft.unit) && exceedsPlan(draft, hit)) {
            change(draft, false, hit);
            return true;
          }
        }
        case FACTOR -> {
          if (words.has(hit.start(), Mark.UP) && moves) {
            change(draft, false, hit);
            return true;
          }
        }
        case HIGHER, LOWER, ADD -> {
          if (isAgainstEarlierTime(draft, hit) || addsPoints(draft, hit)) {
            change(draft, hit.mark() == Mark.LOWER, hit);
          } else if (hit.mark() == Mark.ADD) {
            draft.cue("kind", Figure.ADDED, hit.start(), hit.end());
          }
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private void readChange(Draft draft, Words.Hit hit) {
    boolean percent = draft.unit.equals(Draft.PERCENT);
    boolean weak = hit.mark() == Mark.RISE || hit.mark() == Mark.FALL;
    if (weak && !WEAKLY_MOVED.contains(draft.unit)) {
      return;
    }
    boolean attained =
        draft.left.hasBefore(hit, Mark.ATTAIN.bit())
            && !draft.left.hasBefore(hit, Mark.BASE.bit() | Mark.TIME_BASE.bit());
    if (attained && !(percent && words.has(hit.start(), Mark.GROWTH_NOUN))) {
      return;
    }
    boolean down = hit.mark() == Mark.DOWN || hit.mark() == Mark.FALL;
    if (!draft.hasUnit() && words.has(hit.start(), Mark.CUT)) {
      return; // "cắt giảm 150 thủ tục": so many were cut
    }
    boolean measured = words.has(draft.end, Mark.MEASURE); // "tăng 85,6% về số lượng"
    if (percent && !measured && growth.precedes(draft.left.start(), hit.start())) {
      draft.negative |= down;
      draft.cue("kind", Figure.GROWTH_RATE, hit.start(), hit.end());
    } else {
      change(draft, down, hit);
    }
  }

  /** "thêm 13,6 điểm phần trăm": points are never a level that something reached. */
  private static boolean addsPoints(Draft draft, Words.Hit hit) {
    return hit.mark() == Mark.ADD
        && (draft.unit.equals(Draft.POINT) || draft.unit.equals(Draft.PERCENT));
  }

  /** "vượt 7% kế hoạch". */
  private boolean exceedsPlan(Draft draft, Words.Hit hit) {
    int plan = words.has(draft.end, Mark.BASE) ? words.end(draft.end, Mark.BASE) : draft.end;
    return words.has(hit.start(), Mark.EXCEED) && words.has(plan, Mark.PLAN);
  }

  /** "gấp 3 lần cùng kỳ" is a change, "gấp 28 lần GDP" a level. */
  private boolean readFactor(Draft draft) {
    if (!draft.unit.equals(Draft.TIMES)) {
      return false;
    }
    if (earlierTimeFollows(draft.end) || namesEarlierTime(draft.end)) {
      change(draft, false, draft.end, draft.end + 1, "factor");
    }
    return true;
  }

  /** "gấp 10 lần mức áp dụng trước đó". */
  private boolean namesEarlierTime(int end) {
    int limit = Math.min(tokens.count(), end + TIME_TOKENS);
    for (int at = end; at < limit && !growth.separates(at); at++) {
      if (words.end(at, Mark.TIME_BASE) > at + 1) {
        return true;
      }
    }
    return false;
  }

  /** "Tăng về giá trị so với cùng kỳ: 24,23%". */
  private boolean readLabel(Draft draft) {
    int colon = draft.left.start() - 1;
    if (!draft.unit.equals(Draft.PERCENT) || !tokens.is(colon, ':')) {
      return false;
    }
    int start = sentenceStart(draft.start());
    int first = tokens.isWord(start) ? start : start + 1;
    Words.Hit hit = words.at(first, Mark.UP.bit() | Mark.DOWN.bit());
    if (hit != null && hit.end() <= colon) {
      readChange(draft, hit);
    }
    return hit != null && hit.end() <= colon;
  }

  /** "giảm chi phí 20%", "tăng học phí không quá 10%": what changes stands before the number. */
  private boolean readObject(Draft draft) {
    boolean measured =
        draft.unit.equals(Draft.PERCENT)
            || draft.unit.equals(Draft.TIMES)
            || draft.unit.equals(Draft.POINT);
    boolean respective = isRespective(draft);
    if (!measured || (!respective && draft.left.has(Mark.ATTAIN.bit() | Mark.EQUIVALENT.bit()))) {
      return false;
    }
    int floor = Math.max(sentenceStart(draft.start()), draft.left.start() - OBJECT_TOKENS);
    for (int at = objectEnd(draft) - 1;
        at >= floor && !growth.separates(at) && !isOtherFigure(at);
        at--) {
      Words.Hit hit = words.at(at, Mark.UP.bit() | Mark.DOWN.bit());
      if (hit == null && words.at(at, OBJECT_STOPS) != null) {
        return false;
      }
      if (hit != null && respective) {
        change(draft, hit.mark() == Mark.DOWN, hit);
        return true;
      }
      if (hit != null) {
        boolean none = words.has(hit.start() - 1, Mark.GROWTH_NONE);
        if (!none && !words.has(at, Mark.NO_DIRECTION)) {
          readChange(draft, hit);
        }
        return true;
      }
    }
    return false;
  }

  /** "tiếp tục giảm, lần lượt là 13,4% và 4,9%". */
  private boolean isRespective(Draft draft) {
    return tokens.is(draft.left.start() - 1, ',')
        && words.has(draft.left.start(), Mark.RESPECTIVE)
        && words.before(draft.left.start() - 1, Mark.UP.bit() | Mark.DOWN.bit(), 0) != null;
  }

  /** The token after what may have changed. */
  private int objectEnd(Draft draft) {
    return isRespective(draft) ? draft.left.start() - 1 : draft.left.start();
  }

  /** "tăng trưởng tín dụng đạt 25,65%": the noun says what the number is. */
  private void readGrowthNoun(Draft draft) {
    if (!draft.unit.equals(Draft.PERCENT)) {
      return;
    }
    int floor = Math.max(sentenceStart(draft.start()), draft.left.start() - GROWTH_TOKENS);
    int before = draft.left.start() - 1;
    int end = tokens.is(before, ',') || tokens.is(before, ':') ? before : before + 1;
    Words.Hit noun = growthNoun(end, floor);
    if (noun != null && !growth.precedes(draft.left.start(), noun.start())) {
      change(draft, noun.mark() == Mark.DECLINE_NOUN, noun);
    }
  }

  private Words.@Nullable Hit growthNoun(int end, int floor) {
    for (int at = end - 1; at >= floor && !growth.separates(at) && !isOtherFigure(at); at--) {
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

  private boolean isOtherFigure(int at) {
    return tokens.isNumber(at) && claims.isFree(at);
  }

  private boolean isAgainstEarlierTime(Draft draft, Words.Hit hit) {
    boolean passed = hit.mark() != Mark.ADD && draft.left.passesTime(hit);
    return passed
        || earlierTimeFollows(draft.end)
        || sentenceOpensWithBase(hit.start(), hit.mark() == Mark.ADD);
  }

  /** "hơn kỳ năm 2018 tới 25 bậc", "hơn cùng kỳ 54%". */
  private boolean isAheadOfTime(Draft draft, Words.Hit hit) {
    return words.has(hit.start(), Mark.MORE_THAN)
        && draft.left.passesTime(hit)
        && timeWithin(hit.end(), hit.end() + 2);
  }

  /**
   * "So với cuối năm 2024, mạng lưới có thêm …".
   *
   * @param anywhere whether the words of the base may stand behind others
   */
  private boolean sentenceOpensWithBase(int end, boolean anywhere) {
    int start = sentenceStart(end);
    int limit = anywhere ? end : Math.min(end, start + OPENING_TOKENS);
    for (int at = start; at < limit; at++) {
      int base = words.end(at, Mark.BASE);
      if (base > 0 && timeWithin(base, Math.min(end, base + OPENING_TOKENS))) {
        return true;
      }
    }
    return false;
  }

  private boolean earlierTimeFollows(int end) {
    var sentences = words.reading().sentences();
    int stop = sentences.end(sentences.sentenceOf(Math.max(0, end - 1)));
    int limit = Math.min(stop, end + BASE_TOKENS);
    for (int at = end; at < limit && !tokens.isLineFeed(at) && !growth.separates(at); at++) {
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
