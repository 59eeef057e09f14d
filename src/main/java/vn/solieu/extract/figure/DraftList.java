package vn.solieu.extract.figure;

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
  private static final int CUE_TOKENS = 14;
  private static final int ELLIPSIS_TOKENS = 12;
  private static final String MONEY = "VND";
  private static final int MONEY_TOKENS = 9;
  private static final long MOVED = Mark.set(Mark.UP_TO, Mark.DOWN_TO);
  private static final long CUES = Mark.set(Mark.RANK, Mark.SCORE_NOUN);

  private final Words words;
  private final Tokens tokens;
  private final List<Draft> drafts;

  DraftList(Words words, List<Draft> drafts) {
    this.words = words;
    this.drafts = drafts;
    tokens = words.tokens();
  }

  /** The figures that remain. */
  List<Draft> settle() {
    for (int i = drafts.size() - 2; i >= 0; i--) {
      shareUnit(drafts.get(i), drafts.get(i + 1));
    }
    for (int i = 1; i < drafts.size(); i++) {
      shareBefore(drafts.get(i - 1), drafts.get(i));
    }
    List<Draft> kept = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      readMoney(draft);
      if (isFigure(draft)) {
        kept.add(draft);
      }
    }
    for (int i = 1; i < kept.size(); i++) {
      shareKind(kept.get(i - 1), kept.get(i));
    }
    return kept;
  }

  /** A bare number before another of the same list takes its unit, scale and noun. */
  private void shareUnit(Draft draft, Draft next) {
    boolean bare = !draft.hasUnit() && !draft.hasNoun() && draft.outOf == null;
    if (!bare || !isJoined(draft.end, next.start()) || !(next.hasUnit() || next.hasNoun())) {
      return;
    }
    draft.unit = next.unit;
    draft.factor = next.factor;
    draft.setNoun(next.nounStart, next.nounEnd);
    if (!draft.low.isScaled() && next.low.isScaled() && draft.high == null) {
      draft.low = draft.low.scaledBy(next.low.scale());
    }
  }

  /** Whether nothing but a comma, a plus or "và" stands between. */
  private boolean isJoined(int from, int to) {
    int at = from;
    Words.Hit move = words.at(from, MOVED);
    if (move != null && move.end() == to) {
      return true;
    }
    while (at < to && (tokens.is(at, ',') || tokens.is(at, '+') || words.has(at, Mark.AND))) {
      at++;
    }
    return at == to && at > from;
  }

  /** "hạng 3 thế giới), Thái Lan (52)": a number in brackets behind a name, after a rank. */
  private void shareBefore(Draft before, Draft draft) {
    boolean bracketed = tokens.is(draft.start() - 1, '(') && tokens.is(draft.end, ')');
    if (bracketed
        && !draft.hasUnit()
        && before.unit.equals(Draft.RANK)
        && sentenceOf(before) == sentenceOf(draft)) {
      draft.unit = Draft.RANK;
      draft.setNoun(draft.end, draft.end);
    }
    boolean bare = !draft.hasUnit() && !draft.hasNoun() && draft.outOf == null;
    if (bare && isElliptical(before, draft)) {
      draft.unit = before.unit.isEmpty() ? Draft.COUNT : before.unit;
      draft.setNoun(before.nounStart, before.nounEnd);
    } else if (bare && (isJoined(before.end, draft.start()) || isReached(before, draft))) {
      draft.unit = before.unit;
      draft.setNoun(before.nounStart, before.nounEnd);
    } else if (bare && draft.low.isPlain() && (bracketed || !draft.left.hits().isEmpty())) {
      readCue(draft);
    }
    UnitForm again = unitAt(draft.end);
    if (!draft.hasUnit()
        && again != null
        && again.unit().equals(before.unit)
        && sentenceOf(before) == sentenceOf(draft)) {
      draft.setUnit(again, draft.end + 1);
      draft.setNoun(draft.end, draft.end);
    }
    boolean part = draft.outOf != null && !draft.hasUnit() && !draft.hasNoun();
    if (part && before.outOf != null && before.hasNoun()) {
      draft.setNoun(before.nounStart, before.nounEnd);
    }
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
            || tokens.is(opening, ':');
    boolean count = before.hasNoun() && (before.unit.isEmpty() || before.unit.equals(Draft.COUNT));
    return opens
        && count
        && draft.low.isPlain()
        && draft.start() - before.end <= ELLIPSIS_TOKENS
        && words.has(draft.end, Mark.PREDICATE);
  }

  private void readMoney(Draft draft) {
    boolean bare = !draft.hasUnit() && !draft.hasNoun() && draft.low.isScaled();
    if (bare && isMoney(draft)) {
      draft.unit = MONEY;
      draft.cue("unit", "unit.money_word", draft.left.start(), draft.start());
    }
  }

  /** "giá 35 nghìn": money by the word before. */
  private boolean isMoney(Draft draft) {
    int end = draft.left.start();
    int sentence = words.reading().sentences().start(sentenceOf(draft));
    int floor = Math.max(sentence, end - MONEY_TOKENS);
    for (int at = end - 1; at >= floor; at--) {
      if (words.has(at, Mark.MONEY)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable UnitForm unitAt(int token) {
    Words.UnitHit hit = words.unit(token, UnitForm.Position.AFTER);
    return hit == null || hit.end() != token + 1 ? null : hit.form();
  }

  /** "từ hạng 53 lên 50": the level after a move has the unit of the one before. */
  private boolean isReached(Draft before, Draft draft) {
    return draft.left.has(MOVED)
        && draft.start() - before.end <= SHARED_TOKENS
        && sentenceOf(before) == sentenceOf(draft);
  }

  /**
   * "Thứ hạng ... là 71", "chỉ số ... đạt 76": the noun in the sentence says what the number is.
   */
  private void readCue(Draft draft) {
    int floor = words.reading().sentences().start(sentenceOf(draft));
    floor = Math.max(floor, draft.start() - CUE_TOKENS);
    for (int at = draft.left.start() - 1; at >= floor; at--) {
      Words.Hit hit = words.at(at, CUES);
      if (hit != null && hit.end() <= draft.start()) {
        draft.unit = hit.mark() == Mark.RANK ? Draft.RANK : Draft.SCORE;
        draft.cue("unit", hit);
        return;
      }
    }
  }

  /** A percentage that follows a change in the same list of measures is a change too. */
  private void shareKind(Draft before, Draft draft) {
    boolean alike =
        before.unit.equals(draft.unit)
            && before.unit.equals(Draft.PERCENT)
            && draft.kind == Kind.LEVEL
            && !draft.left.has(Mark.ATTAIN.bit() | MOVED | Mark.FROM.bit());
    int gap = draft.start() - before.end;
    if (before.kind == Kind.CHANGE && isSameChange(before, draft)) {
      draft.kind = Kind.CHANGE;
      draft.negative = before.negative;
      return;
    }
    if (!alike || before.kind == Kind.LEVEL || gap > SHARED_TOKENS || gap < 1) {
      return;
    }
    boolean opens = isJoint(before.end) || words.has(before.end, Mark.MEASURE);
    boolean closes = isJoint(draft.left.start() - 1);
    boolean ends = !tokens.isWord(draft.end) || words.has(draft.end, Mark.NOUN_END);
    if (opens && closes && ends && sentenceOf(before) == sentenceOf(draft)) {
      draft.kind = Kind.CHANGE;
      draft.negative = before.negative;
    }
  }

  /** "tăng 7,7 điểm tương ứng 0,61%", "giảm 12 vụ (8,5%)": one change in two units. */
  private boolean isSameChange(Draft before, Draft draft) {
    boolean own = draft.kind == Kind.CHANGE || !draft.unit.equals(Draft.PERCENT);
    if (own || draft.left.has(Mark.ATTAIN.bit())) {
      return false;
    }
    int noun = Math.max(before.end, before.nounEnd);
    boolean equivalent = draft.left.has(Mark.EQUIVALENT.bit());
    boolean bracketed = tokens.is(draft.left.start() - 1, '(');
    int opening = draft.left.start() - (bracketed ? 1 : 0);
    boolean comma = tokens.is(opening - 1, ',') && equivalent;
    int gap = opening - (comma ? 1 : 0) - noun;
    return (equivalent || bracketed) && gap >= 0 && gap <= 2;
  }

  private boolean isJoint(int at) {
    return tokens.is(at, ',') || words.has(at, Mark.AND);
  }

  private int sentenceOf(Draft draft) {
    return words.reading().sentences().sentenceOf(draft.start());
  }

  private boolean isFigure(Draft draft) {
    if (draft.rejected) {
      return false;
    }
    if (draft.hasUnit() || draft.low.isScaled()) {
      return true;
    }
    if (draft.outOf != null) {
      return true;
    }
    return draft.hasNoun() || isStated(draft);
  }

  /** A number without a unit or a noun stands alone behind "là", a colon, or in groups. */
  private boolean isStated(Draft draft) {
    Literal literal = draft.low.literal();
    if (literal == null) {
      return false;
    }
    return switch (literal.form()) {
      case GROUPED -> true;
      case DECIMAL -> isScore(draft, literal);
      case PLAIN, COMMA_GROUP -> draft.left.hits().size() > 0 || tokens.is(draft.start() - 1, ':');
      case CODE -> false;
    };
  }

  /** "điểm 17,97" is a score, "thời 4.0" a name. */
  private boolean isScore(Draft draft, Literal literal) {
    draft.unit = Draft.SCORE;
    return literal.value().stripTrailingZeros().scale() > 0 || !draft.left.hits().isEmpty();
  }
}
