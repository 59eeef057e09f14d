package vn.solieu.extract.figure;

import org.jspecify.annotations.Nullable;
import vn.solieu.model.Comparison;
import vn.solieu.text.Tokens;

/**
 * Reads groups at the head of rankings: in the "top 10" or "nhóm 50 nước" a place is at most that.
 */
final class RankGroups {
  private static final int LEADING_TOKENS = 7;
  private static final int MOVE_TOKENS = 6;
  private static final int NAME_TOKENS = 4;
  private static final int RANKING_TOKENS = 30;

  private final Words words;
  private final Tokens tokens;
  private final Claims claims;
  private final AmountReader amounts;

  RankGroups(Words words, Claims claims, AmountReader amounts) {
    this.words = words;
    this.claims = claims;
    this.amounts = amounts;
    tokens = words.tokens();
  }

  /**
   * The place in the group of {@code cue}, whose number begins at {@code at}.
   *
   * @param floor the first token of the sentence
   * @param last the figure before, if any
   */
  @Nullable Draft read(int at, int floor, Words.Hit cue, @Nullable Draft last) {
    if (!tokens.isNumber(at)) {
      return null;
    }
    Amount amount = amounts.inDigits(at);
    Amount high = upper(amount);
    Amount whole = high == null ? amount : high;
    boolean fits =
        amount.isPlain()
            && (cue.mark() == Mark.TOP
                ? isTop(cue, whole)
                : leads(cue, whole)
                    || isSecondGroup(whole, floor, last)
                    || isMovedTo(cue, whole, floor)
                    || isOfNamed(cue, whole, floor));
    if (!fits) {
      return null;
    }
    Draft draft = Draft.ofRank(amount, LeftContext.read(words, claims, cue.start(), floor), cue);
    draft.high = high;
    draft.end = whole.end();
    draft.comparison = Comparison.AT_MOST;
    draft.cue("comparator", cue);
    return draft;
  }

  /** "nhóm 25 đến 30 nước dẫn đầu": the farther end of the group. */
  private @Nullable Amount upper(Amount amount) {
    int join = words.end(amount.end(), Mark.RANGE);
    boolean range = join > 0 && tokens.isNumber(join) && claims.isFree(join);
    Amount high = range ? amounts.inDigits(join) : null;
    return high != null && high.isPlain() && high.value().compareTo(amount.value()) > 0
        ? high
        : null;
  }

  /** "vị trí EGDI lên nhóm 30": the place that a ranking moves to. */
  private boolean isMovedTo(Words.Hit cue, Amount amount, int floor) {
    boolean moved = words.has(cue.start() - 1, Mark.UP_TO) && !tokens.isWord(amount.end());
    int from = Math.max(floor, cue.start() - MOVE_TOKENS);
    return moved && words.holds(Mark.RANK, from, cue.start());
  }

  /** "DTI vào nhóm 15": right behind the ranking's name. */
  private boolean isOfNamed(Words.Hit cue, Amount amount, int floor) {
    int from = Math.max(floor, cue.start() - NAME_TOKENS);
    return cue.mark() == Mark.GROUP_TOP
        && !tokens.isWord(amount.end())
        && words.holds(Mark.RANKING_NAME, from, cue.start());
  }

  /** "danh hiệu Top 10 Doanh nghiệp" is a name. */
  private boolean isTop(Words.Hit cue, Amount amount) {
    boolean capital = tokens.isCapitalised(cue.start());
    boolean prize = words.before(cue.start(), Mark.PRIZE.bit(), 0) != null;
    boolean quoted = tokens.is(cue.start() - 1, '"');
    boolean named = capital && (quoted || tokens.isCapitalised(amount.end()));
    return !prize && !named;
  }

  private boolean leads(Words.Hit cue, Amount amount) {
    int noun = words.end(amount.end(), Mark.RANKED);
    if (noun < 0) {
      return false;
    }
    boolean leading = false;
    for (int at = noun; at < noun + LEADING_TOKENS && tokens.isWord(at); at++) {
      leading |= words.has(at, Mark.LEADING);
    }
    boolean group = cue.mark() == Mark.GROUP_TOP || isOfRanking(cue.start());
    return leading || group && endsNoun(noun);
  }

  /** "IDI: … chỉ tiêu đến năm 2025 là nhóm 50 nước": in a line about a ranking. */
  private boolean isOfRanking(int at) {
    var lines = words.reading().lines();
    int from = Math.max(lines.start(lines.lineOf(at)), at - RANKING_TOKENS);
    return words.holds(Mark.RANKING_NAME, from, at) || words.holds(Mark.RANK, from, at);
  }

  /** Not "nằm trong nhóm 16 tỉnh trung bình cao", which counts who is in the group. */
  private boolean endsNoun(int at) {
    return !tokens.isWord(at) || words.has(at, Mark.NOUN_END) || tokens.isCapitalised(at);
  }

  /** "vào nhóm 70 nước đứng đầu; đến năm 2030 là nhóm 50": what is ranked was said before. */
  private boolean isSecondGroup(Amount amount, int floor, @Nullable Draft last) {
    return last != null
        && last.start() >= floor
        && last.unit.equals(Draft.RANK)
        && last.comparison == Comparison.AT_MOST
        && endsNoun(Math.max(amount.end(), words.end(amount.end(), Mark.RANKED)));
  }
}
