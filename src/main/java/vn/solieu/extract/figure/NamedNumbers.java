package vn.solieu.extract.figure;

import org.jspecify.annotations.Nullable;
import vn.solieu.text.Tokens;

/**
 * Bare numbers behind names, in a list that a figure opened: "Singapore hạng 5, Malaysia 34, Thái
 * Lan 45" are ranks, "8 thôn (Chế Tạo 4, Lao Chải 2)" counts what was counted before. Without the
 * figure before them they would be names ("Windows 11").
 */
final class NamedNumbers {
  private static final int NAME_TOKENS = 4;
  private static final int OPENING_TOKENS = 2;

  private final Words words;
  private final Tokens tokens;
  private final Claims claims;
  private final AmountReader amounts;

  NamedNumbers(Words words, Claims claims, AmountReader amounts) {
    this.words = words;
    this.claims = claims;
    this.amounts = amounts;
    tokens = words.tokens();
  }

  /** The figure of the list whose number is {@code at}, or {@code null} when there is none. */
  @Nullable Draft read(int at, @Nullable Draft last) {
    int name = nameStart(at);
    if (last == null || name == at || !sharesSentence(last, at) || !continues(last, name)) {
      return null;
    }
    Amount amount = amounts.inDigits(at);
    boolean rank = last.unit.equals(Draft.RANK);
    boolean count = last.unit.isEmpty() && last.hasNoun();
    if (!amount.isPlain() || !(rank || count) || !isClosed(amount.end())) {
      return null;
    }
    Draft draft = new Draft(amount, new LeftContext(java.util.List.of(), at, -1));
    draft.unit = last.unit;
    draft.setNoun(last.nounStart, last.nounEnd);
    draft.cue("unit", "unit.named_list", name, at);
    return draft;
  }

  /** The first of the capitalised words right before {@code at}. */
  private int nameStart(int at) {
    int start = at;
    if (!tokens.spaceBefore(at)) {
      return at;
    }
    while (at - start < NAME_TOKENS
        && tokens.isCapitalised(start - 1)
        && claims.isFree(start - 1)) {
      start--;
    }
    return start;
  }

  /** Behind the figure before stands nothing but a joint; or a bracket opens behind its noun. */
  private boolean continues(Draft last, int name) {
    boolean joined = tokens.is(name - 1, ',') || tokens.is(name - 1, ';') || isAnd(name - 1);
    int end = Math.max(last.end, last.nounEnd);
    boolean bracket = tokens.is(name - 1, '(') && name - 1 - end <= OPENING_TOKENS;
    return (bracket && last.hasNoun()) || (joined && name - 1 == last.end);
  }

  private boolean isAnd(int at) {
    return words.has(at, Mark.AND);
  }

  private boolean isClosed(int end) {
    return !tokens.isWord(end) && !tokens.is(end, '%') && !tokens.is(end, '/') || isAnd(end);
  }

  private boolean sharesSentence(Draft last, int at) {
    var sentences = words.reading().sentences();
    return sentences.sentenceOf(last.start()) == sentences.sentenceOf(at);
  }
}
