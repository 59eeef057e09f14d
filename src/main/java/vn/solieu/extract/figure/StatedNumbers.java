package vn.solieu.extract.figure;

import vn.solieu.text.Tokens;

/**
 * Tells figures from numbers that nothing shows to be one: a figure has a unit, a scale or a noun,
 * or is stated as what something comes to.
 */
final class StatedNumbers {
  private static final int CUE_TOKENS = 14;
  private static final long CUES = Mark.set(Mark.RANK, Mark.SCORE_NOUN);

  private final Words words;
  private final Tokens tokens;

  StatedNumbers(Words words) {
    this.words = words;
    tokens = words.tokens();
  }

  /** Whether {@code draft}, which all other readers have read, is a figure. */
  boolean isFigure(Draft draft) {
    if (draft.rejected) {
      return false;
    }
    if (draft.hasUnit() || draft.low.isScaled()) {
      return true;
    }
    if (draft.outOf != null) {
      return true;
    }
    return draft.hasNoun() || (isStated(draft) && !isTick(draft));
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
      case PLAIN, COMMA_GROUP -> isSaid(draft, literal);
      case CODE -> false;
    };
  }

  /** "hòa 3, thua 2", "đạt 35", "nay còn 4"; but "gần như bằng 0" says there is none. */
  private boolean isSaid(Draft draft, Literal literal) {
    int before = draft.start() - 1;
    boolean led =
        !draft.left.hits().isEmpty() || tokens.is(before, ':') || words.has(before, Mark.ATTAIN);
    return words.has(before, Mark.OUTCOME) || (led && literal.value().signum() != 0);
  }

  /** One of the numbers along the axis of a chart, each on a line of its own. */
  private boolean isTick(Draft draft) {
    var lines = words.reading().lines();
    int line = lines.lineOf(draft.start());
    boolean before = line > 0 && isNumberLine(line - 1);
    boolean after = line + 1 < lines.count() && isNumberLine(line + 1);
    return isNumberLine(line) && (before || after);
  }

  private boolean isNumberLine(int line) {
    var lines = words.reading().lines();
    for (int at = lines.start(line); at < lines.end(line); at++) {
      boolean sign = tokens.is(at, '.') || tokens.is(at, ',');
      if (!tokens.isNumber(at) && !sign) {
        return false;
      }
    }
    return true;
  }

  /** "điểm 17,97" is a score, "thời 4.0" a name. */
  private boolean isScore(Draft draft, Literal literal) {
    draft.unit = isAverage(draft) ? Draft.COUNT : Draft.SCORE;
    return literal.value().stripTrailingZeros().scale() > 0 || !draft.left.hits().isEmpty();
  }

  /** "số bàn thắng trung bình mỗi trận là 2,87": a number of things, not a score. */
  private boolean isAverage(Draft draft) {
    int start =
        words.reading().sentences().start(words.reading().sentences().sentenceOf(draft.start()));
    int floor = Math.max(start, draft.left.start() - CUE_TOKENS);
    for (int at = draft.left.start() - 1; at >= floor && !tokens.is(at, ','); at--) {
      if (words.at(at, CUES) != null || words.has(at - 1, Mark.SCORE_NOUN)) {
        return false;
      }
      if (words.has(at, Mark.NUMBER_OF)
          && !words.has(at, Mark.THAT_NUMBER)
          && (at == floor || !tokens.isWord(at - 1))) {
        return draft.left.has(Mark.ATTAIN.bit());
      }
    }
    return false;
  }
}
