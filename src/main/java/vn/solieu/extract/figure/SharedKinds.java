package vn.solieu.extract.figure;

import java.util.Set;
import vn.solieu.model.Kind;
import vn.solieu.text.Tokens;

/**
 * Hands the kind of one figure on to the next of the same list: "tăng 41% về số lượng và 24% về giá
 * trị", "giảm ít nhất 30% thời gian, 30% chi phí", "giảm 12 vụ (8,5%)".
 */
final class SharedKinds {
  private static final int POINT_TOKENS = 8;
  private static final Set<String> RELATIVE = Set.of(Draft.PERCENT, Draft.POINT, Draft.TIMES);
  private static final int SHARED_TOKENS = 7;
  private static final int NOUN_TOKENS = 6;
  private static final long LEVELS = Mark.set(Mark.ATTAIN, Mark.UP_TO, Mark.DOWN_TO, Mark.FROM);
  private static final long PREDICATES = Mark.set(Mark.NOUN_END, Mark.ATTAIN, Mark.PREDICATE);

  private final Words words;
  private final Tokens tokens;

  SharedKinds(Words words) {
    this.words = words;
    tokens = words.tokens();
  }

  /** Gives {@code draft} the kind and sign of {@code before} where it shares them. */
  void share(Draft before, Draft draft) {
    if (isPointOfShare(before, draft)) {
      draft.unit = Draft.POINT;
      draft.cue("unit", "unit.point_of_share", before.start(), before.end);
    }
    if (before.kind == Kind.LEVEL) {
      return;
    }
    boolean shared = isSameChange(before, draft) || isListed(before, draft);
    if (shared) {
      draft.kind = Kind.CHANGE;
      draft.negative = before.negative;
      draft.cue("kind", Figure.SHARED_CHANGE, before.start(), before.end);
    }
  }

  /** "đạt 84,7%, tăng 9 điểm": points of the percentage. */
  private boolean isPointOfShare(Draft before, Draft draft) {
    return draft.kind == Kind.CHANGE
        && draft.unit.equals(Draft.SCORE)
        && before.unit.equals(Draft.PERCENT)
        && before.kind == Kind.LEVEL
        && draft.start() - before.end <= POINT_TOKENS
        && sentenceOf(before) == sentenceOf(draft);
  }

  /** A percentage that follows a change in the same list of measures is a change too. */
  private boolean isListed(Draft before, Draft draft) {
    boolean alike =
        before.unit.equals(draft.unit)
            && RELATIVE.contains(before.unit)
            && draft.kind == Kind.LEVEL
            && !draft.left.has(LEVELS);
    int gap = draft.left.start() - before.end;
    boolean near = gap >= 1 && gap <= SHARED_TOKENS && isJoint(draft.left.start() - 1);
    if (!alike || sentenceOf(before) != sentenceOf(draft)) {
      return false;
    }
    if (!near) {
      return isNextSubject(before, draft);
    }
    boolean opens = isJoint(before.end) || words.has(before.end, Mark.MEASURE);
    boolean ends = !tokens.isWord(draft.end) || words.has(draft.end, Mark.NOUN_END);
    return (opens && ends) || isParallel(before, draft);
  }

  /** "Kênh Internet tăng 75,4%, điện thoại di động 64,3%": who else moved, without the verb. */
  private boolean isNextSubject(Draft before, Draft draft) {
    int joint = Math.max(before.end, words.end(before.end, Mark.MEASURE));
    return (isJoint(joint) || tokens.is(joint, ';'))
        && draft.left.hits().isEmpty()
        && !tokens.isWord(draft.end)
        && !words.has(joint + 1, Mark.SHARE_NOUN)
        && isNoun(joint + 1, draft.start());
  }

  /** "tăng 52% lượng, 138% giá trị.": each is followed by what changes, and by nothing else. */
  private boolean isParallel(Draft before, Draft draft) {
    int joint = draft.left.start() - 1;
    boolean plans = words.has(before.end, Mark.PLAN) && words.has(draft.end, Mark.PLAN);
    return plans || (isNoun(before.end, joint) && isNoun(draft.end, nounEnd(draft.end)));
  }

  private int nounEnd(int start) {
    int at = start;
    while (at - start <= NOUN_TOKENS && tokens.isWord(at) && !words.has(at, Mark.AND)) {
      at++;
    }
    return at;
  }

  private boolean isNoun(int from, int to) {
    for (int at = from; at < to; at++) {
      if (!tokens.isWord(at) || words.at(at, PREDICATES) != null) {
        return false;
      }
    }
    return to > from && to - from <= NOUN_TOKENS;
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
}
