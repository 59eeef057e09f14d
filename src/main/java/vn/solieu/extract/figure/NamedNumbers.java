package vn.solieu.extract.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.solieu.rules.SenseGroup;
import vn.solieu.text.Tokens;

/**
 * Bare numbers behind names, in a list that a figure opened: "Singapore hạng 5, Malaysia 34, Thái
 * Lan 45" are ranks, "8 thôn (Chế Tạo 4, Lao Chải 2)" counts what was counted before. Without the
 * figure before them they would be names ("Windows 11").
 */
final class NamedNumbers {
  private static final int NAME_TOKENS = 4;
  private static final int OPENING_TOKENS = 2;
  private static final int PART_TOKENS = 6;
  private static final int LONGEST_PART = 3;
  private static final int SHARE_TOKENS = 10;
  private static final String LISTED = "unit.named_list";
  private static final long NAMES =
      Mark.set(Mark.DOCUMENT, Mark.ARTICLE, Mark.ADDRESS, Mark.TITLE, Mark.NAME);
  private static final long VERBS =
      Mark.set(Mark.UP, Mark.DOWN, Mark.UP_TO, Mark.DOWN_TO, Mark.RISE, Mark.FALL, Mark.BASE);

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
    if (last == null || !tokens.spaceBefore(at) || !sharesSentence(last, at)) {
      return null;
    }
    int name = nameStart(at);
    Amount amount = amounts.inDigits(at);
    BigDecimal whole = last.outOf == null ? null : whole(amount);
    boolean named = name < at && words.before(at, NAMES, name) == null;
    int opening = words.has(name - 1, Mark.NOUN_END) ? name - 1 : name; // "…, của Lạng Sơn 65/65"
    boolean share = whole != null && isJoint(opening - 1) && name - last.end <= SHARE_TOKENS;
    boolean listed = named && (share || continues(last, name)) || isPart(last, at);
    int end = whole == null ? amount.end() : amount.end() + 2;
    boolean rank = last.unit.equals(Draft.RANK);
    boolean count = last.unit.isEmpty() && last.hasNoun();
    if (!listed || !amount.isPlain() || !(rank || count) || !isClosed(end)) {
      return null;
    }
    Draft draft = new Draft(amount, new LeftContext(java.util.List.of(), at, -1));
    draft.unit = last.unit;
    draft.outOf = whole;
    draft.end = end;
    draft.setNoun(last.nounStart, last.nounEnd);
    draft.cue("unit", LISTED, name, at);
    return draft;
  }

  /** "Tuyên Quang 62/124" behind "Phú Thọ có 131/148 xã": the whole of its own part. */
  private @Nullable BigDecimal whole(Amount amount) {
    int slash = amount.end();
    boolean follows = tokens.is(slash, '/') && tokens.isNumber(slash + 1);
    Amount total = follows ? amounts.inDigits(slash + 1) : null;
    return total != null && total.isPlain() && total.value().compareTo(amount.value()) >= 0
        ? total.value()
        : null;
  }

  /**
   * "52 nền tảng số (Chính phủ số 19; kinh tế số 17)", "29/51 bệnh viện …, trong đó công lập 22, tư
   * nhân 7": parts of what was counted, by words that name no thing of their own.
   */
  private boolean isPart(Draft last, int at) {
    int start = at;
    while (at - start < PART_TOKENS && isPartWord(start - 1)) {
      start--;
    }
    if (start == at || words.before(at, NAMES, start) != null || isYear(at)) {
      return false;
    }
    int joint = start - 1;
    boolean first = tokens.is(joint, '(') && joint - Math.max(last.end, last.nounEnd) <= 1;
    boolean next = joint == last.end && isJoint(joint) && isListed(last);
    boolean among = isPartWords(start - 2) && joint - 1 > last.end;
    return last.hasNoun() && (first || next || among && isJoint(joint - 2));
  }

  /** "trong đó" right before {@code at + 2}. */
  private boolean isPartWords(int at) {
    return words.reading().has(at, SenseGroup.STRUCTURE, "part");
  }

  private boolean isPartWord(int at) {
    return tokens.isWord(at)
        && claims.isFree(at)
        && !isAnd(at)
        && !isPartWords(at - 1)
        && words.at(at, VERBS) == null;
  }

  private boolean isYear(int at) {
    return tokens.end(at) - tokens.start(at) > LONGEST_PART;
  }

  private static boolean isListed(Draft draft) {
    return draft.cues.stream().anyMatch(cue -> cue.rule().equals(LISTED));
  }

  private boolean isJoint(int at) {
    return tokens.is(at, ',') || tokens.is(at, ';') || isAnd(at);
  }

  /** The first of the capitalised words right before {@code at}. */
  private int nameStart(int at) {
    int start = at;
    while (at - start < NAME_TOKENS
        && tokens.isCapitalised(start - 1)
        && claims.isFree(start - 1)) {
      start--;
    }
    return start;
  }

  /** Behind the figure before stands nothing but a joint; or a bracket opens behind its noun. */
  private boolean continues(Draft last, int name) {
    int end = Math.max(last.end, last.nounEnd);
    boolean bracket = tokens.is(name - 1, '(') && name - 1 - end <= OPENING_TOKENS;
    int field = last.unit.equals(Draft.RANK) ? words.end(last.end, Mark.FIELD) : -1;
    boolean next = name - 1 == Math.max(last.end, field) || last.hasNoun() && name - 1 == end;
    return (bracket && last.hasNoun()) || (isJoint(name - 1) && next);
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
