package vn.solieu.extract.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.Kind;
import vn.solieu.rules.UnitForm;
import vn.solieu.text.Tokens;

/**
 * Settles what figures of one list share, and drops numbers that nothing shows to be figures: "18,
 * 16 và 16 nền tảng" counts platforms three times, "tăng 41% về số lượng và 24% về giá trị" states
 * two changes.
 */
final class DraftList {
  private static final int SHARED_TOKENS = 7;
  private static final int ELLIPSIS_TOKENS = 12;
  private static final int PART_TOKENS = 6;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final long MOVED = Mark.set(Mark.UP_TO, Mark.DOWN_TO);

  private final Words words;
  private final Tokens tokens;
  private final Claims claims;
  private final List<Draft> drafts;
  private final AnnouncedUnits announced;

  DraftList(Words words, Claims claims, List<Draft> drafts) {
    this.words = words;
    this.claims = claims;
    this.drafts = drafts;
    announced = new AnnouncedUnits(words, claims);
    tokens = words.tokens();
  }

  /** The figures that remain. */
  List<Draft> settle() {
    for (int i = drafts.size() - 2; i >= 0; i--) {
      shareUnit(drafts.get(i), drafts.get(i + 1));
    }
    if (!drafts.isEmpty()) {
      announced.read(drafts.get(0));
    }
    for (int i = 1; i < drafts.size(); i++) {
      shareBefore(drafts.get(before(i)), drafts.get(i), lastLevel(i - 1));
    }
    List<Draft> kept = new ArrayList<>(drafts.size());
    MoneyReader money = new MoneyReader(words);
    StatedNumbers numbers = new StatedNumbers(words);
    for (Draft draft : drafts) {
      money.read(draft);
      if (numbers.isFigure(draft)) {
        kept.add(draft);
      }
    }
    SharedKinds kinds = new SharedKinds(words);
    for (int i = 1; i < kept.size(); i++) {
      kinds.share(kept.get(i - 1), kept.get(i));
    }
    return kept;
  }

  /** The last figure up to the {@code last}th that is no change, else that one. */
  private Draft lastLevel(int last) {
    int at = last;
    while (at > 0 && drafts.get(at).kind == Kind.CHANGE) {
      at--;
    }
    return drafts.get(at);
  }

  /** A bare number before another of the same list takes its unit, scale and noun. */
  private void shareUnit(Draft draft, Draft next) {
    boolean share = next.unit.equals(Draft.PERCENT) && draft.low.isScaled(); // "77,93 triệu, 79,1%"
    boolean bare = !draft.hasUnit() && !draft.hasNoun() && draft.outOf == null && !share;
    boolean joined = isJoined(draft.end, next.start()) || isDecimalListed(draft, next);
    if (!bare || !joined || !(next.hasUnit() || next.hasNoun())) {
      return;
    }
    draft.unit = next.unit;
    draft.factor = next.factor;
    draft.setNoun(next.nounStart, next.nounEnd);
    boolean whole = words.end(draft.end, Mark.AMONG) == next.start(); // "687.000 trong số 9 triệu"
    if (!draft.low.isScaled() && next.low.isScaled() && draft.high == null && !whole) {
      draft.low = draft.low.scaledBy(next.low.scale());
    }
  }

  /** Whether nothing but a comma, a plus, "và" or "trong số" stands between. */
  private boolean isJoined(int from, int to) {
    int at = from;
    while (at < to && claims.isTime(at)) {
      at++; // "99, rồi 89 năm 2016, 88 năm 2018"
    }
    if (words.end(from, Mark.AMONG) == to) {
      return true;
    }
    Words.Hit move = words.at(from, MOVED);
    if (move != null && move.end() == to) {
      return true;
    }
    while (at < to && (tokens.is(at, ',') || tokens.is(at, '+') || words.has(at, Mark.AND))) {
      at++;
    }
    return at == to && at > from;
  }

  /** "8,06; 10,08; 11,8 và 13,7 tỷ USD": decimals, whose own sign would be the comma. */
  private boolean isDecimalListed(Draft draft, Draft next) {
    Literal literal = draft.low.literal();
    return literal != null
        && literal.form() == Literal.Form.DECIMAL
        && tokens.is(draft.end, ';')
        && draft.end + 1 == next.start();
  }

  /** "hạng 3 thế giới), Thái Lan (52)": a number in brackets behind a name, after a rank. */
  private void shareBefore(Draft before, Draft draft, Draft level) {
    if (announced.isBracketed(draft)
        && !draft.hasUnit()
        && draft.low.isWhole()
        && (before.unit.equals(Draft.RANK) || isCountOfName(before, draft))
        && sentenceOf(before) == sentenceOf(draft)) {
      draft.unit = before.unit.isEmpty() ? Draft.COUNT : before.unit;
      draft.setNoun(before.nounStart, before.nounEnd);
    }
    boolean place = draft.low.isWhole() || !before.unit.equals(Draft.RANK); // "hạng 5, 0,7216"
    boolean unsaid = !draft.hasUnit() && !draft.hasNoun() && place;
    boolean bare = unsaid && draft.outOf == null;
    if (unsaid
        && before.unit.equals(Draft.RANK)
        && (isReached(before, draft) || isDated(before, draft))) {
      draft.unit = Draft.RANK;
    } else if (bare && isDated(before, draft)) {
      draft.unit = before.unit;
      draft.setNoun(before.nounStart, before.nounEnd);
    } else if (bare && isElliptical(before, draft)) {
      draft.unit = before.unit.isEmpty() ? Draft.COUNT : before.unit;
      draft.setNoun(before.nounStart, before.nounEnd);
    } else if (bare && (isJoined(before.end, draft.start()) || isReached(before, draft))) {
      draft.unit = isStatedList(before) ? Draft.COUNT : before.unit;
      draft.setNoun(before.nounStart, before.nounEnd);
    } else if (bare && isPart(level, draft)) {
      draft.unit = Draft.COUNT;
      draft.setNoun(level.nounStart, level.nounEnd);
    } else {
      announced.read(draft);
    }
    UnitForm again = unitAt(draft.end);
    if (!draft.hasUnit()
        && again != null
        && again.unit().equals(before.unit)
        && !draft.left.has(Mark.FALL.bit())
        && sentenceOf(before) == sentenceOf(draft)) {
      draft.setUnit(again, draft.end + 1);
      draft.setNoun(draft.end, draft.end);
    }
    boolean part = draft.outOf != null && !draft.hasUnit() && !draft.hasNoun();
    if (part && before.outOf != null && before.hasNoun()) {
      draft.setNoun(before.nounStart, before.nounEnd);
    }
  }

  /** "số tổ của hai tỉnh lần lượt là 410 và 372": counts whose noun stands before them all. */
  private boolean isStatedList(Draft before) {
    return before.unit.isEmpty()
        && !before.hasNoun()
        && before.low.isPlain()
        && words.has(before.left.start(), Mark.RESPECTIVE);
  }

  /**
   * The figure before draft number {@code i}: of "Singapore (hạng 12, 0,9133 điểm), Malaysia (53)"
   * the place, not the score behind it.
   */
  private int before(int i) {
    Draft draft = drafts.get(i);
    boolean place =
        i > 1
            && announced.isBracketed(draft)
            && draft.low.isWhole()
            && drafts.get(i - 1).unit.equals(Draft.SCORE)
            && drafts.get(i - 2).unit.equals(Draft.RANK)
            && sentenceOf(drafts.get(i - 2)) == sentenceOf(draft);
    return place ? i - 2 : i - 1;
  }

  /** "31 thôn, kế đó Tuyên Quang (22)": as many as the figure before counts. */
  private boolean isCountOfName(Draft before, Draft draft) {
    boolean count = before.unit.isEmpty() || before.unit.equals(Draft.COUNT);
    return count
        && before.hasNoun()
        && draft.low.isPlain()
        && tokens.isCapitalised(draft.start() - 2);
  }

  /**
   * "690 đầu việc. 348 đã xong, 184 đang làm": parts of what was counted before, said without it.
   */
  private boolean isElliptical(Draft before, Draft draft) {
    int opening = draft.left.start() - 1;
    boolean opens =
        tokens.is(opening, ',')
            || tokens.is(opening, ';')
            || tokens.is(opening, '.')
            || tokens.is(opening, ':')
            || words.has(opening, Mark.AND)
            || words.before(opening + 1, Mark.PARTS.bit(), 0) != null;
    boolean count = before.hasNoun() && (before.unit.isEmpty() || before.unit.equals(Draft.COUNT));
    return opens
        && count
        && draft.low.isPlain()
        && draft.start() - before.end <= ELLIPSIS_TOKENS
        && (words.has(draft.end, Mark.PREDICATE) || words.has(draft.end, Mark.PARTS));
  }

  /** "1.234 thủ tục; trong đó cấp tỉnh 900, cấp xã 334": parts of what was counted before. */
  private boolean isPart(Draft before, Draft draft) {
    boolean count = before.hasNoun() && (before.unit.isEmpty() || before.unit.equals(Draft.COUNT));
    boolean same = sentenceOf(before) == sentenceOf(draft);
    int joint = same ? Math.max(before.end, before.nounEnd) : partsColon(draft);
    boolean opens = tokens.is(joint, ',') || tokens.is(joint, ';') || tokens.is(joint, ':');
    int size = draft.start() - joint - 1;
    if (!count || !opens || !draft.low.isPlain() || size < 1 || size > PART_TOKENS) {
      return false;
    }
    for (int at = joint + 1; at < draft.start(); at++) {
      if (!tokens.isWord(at) || !claims.isFree(at)) {
        return false;
      }
    }
    return joint > 0 && !tokens.isWord(draft.end);
  }

  /** The colon of "Chia theo loại:" at the start of the figure's sentence, or -1. */
  private int partsColon(Draft draft) {
    int end = words.end(words.reading().sentences().start(sentenceOf(draft)), Mark.PARTS);
    return end > 0 && tokens.is(end, ':') ? end : -1;
  }

  private @Nullable UnitForm unitAt(int token) {
    Words.UnitHit hit = words.unit(token, UnitForm.Position.AFTER);
    return hit == null || hit.end() != token + 1 ? null : hit.form();
  }

  /** "năm 2018 đứng thứ 88; 2020: 86; năm 2022 là 86 (năm 2016: 89)": the same at other times. */
  private boolean isDated(Draft before, Draft draft) {
    int colon = draft.start() - 1;
    int at = Math.max(before.end, before.nounEnd);
    boolean stop = tokens.is(at, ';') || tokens.is(at, ',') || tokens.is(at, '(');
    boolean labelled =
        tokens.is(colon, ':') && colon - at <= SHARED_TOKENS && isTime(at + 1, colon);
    boolean stated = draft.left.timeAt() > 0 && draft.left.start() == at + 1; // "năm 2022 là"
    return stop && (labelled || stated);
  }

  private boolean isTime(int from, int to) {
    int at = from;
    while (at < to && !claims.isFree(at)) {
      at++;
    }
    return at == to && at > from;
  }

  /**
   * "từ hạng 53 lên 50", "31 ấp lõm sóng; đến hết quý I còn 4": the level after a move has the unit
   * of the one before. After "giảm 7,1%, còn khoảng 487.000" it has none: percents have a sign.
   */
  private boolean isReached(Draft before, Draft draft) {
    int opening = draft.left.start() - 1;
    boolean later = before.hasNoun() && (tokens.is(opening, ';') || tokens.is(opening, ','));
    boolean near = draft.start() - before.end <= SHARED_TOKENS;
    boolean sign = before.unit.equals(Draft.PERCENT) && draft.low.value().compareTo(HUNDRED) > 0;
    return draft.left.has(MOVED)
        && (near || later)
        && !sign
        && sentenceOf(before) == sentenceOf(draft);
  }

  private int sentenceOf(Draft draft) {
    return words.reading().sentences().sentenceOf(draft.start());
  }
}
