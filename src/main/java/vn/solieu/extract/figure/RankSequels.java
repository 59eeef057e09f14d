package vn.solieu.extract.figure;

import org.jspecify.annotations.Nullable;
import vn.solieu.rules.SenseGroup;
import vn.solieu.text.Tokens;

/**
 * Tells whether a number is a rank by the figure before it: "đứng thứ 3 ASEAN và thứ hai", "40,1
 * Mbps (thứ 50 thế giới)", "ở vị trí 54 về thể chế, 70 về hạ tầng". Immutable.
 */
final class RankSequels {
  static final int COORDINATED_TOKENS = 12;
  private static final int LONGEST_PLACE = 3;

  private final Words words;
  private final Tokens tokens;

  RankSequels(Words words) {
    this.words = words;
    tokens = words.tokens();
  }

  boolean isCoordinated(int end, int floor, @Nullable Draft last) {
    return last != null
        && last.unit.equals(Draft.RANK)
        && last.start() >= floor
        && end - last.end <= COORDINATED_TOKENS;
  }

  /** "nhích 1 bậc lên thứ 3": where a move between places ends. */
  boolean isReached(int end, int floor, @Nullable Draft last) {
    Words.Hit ordinal = words.before(end, Mark.ORDINAL.bit(), floor);
    boolean moved = last != null && last.unit.equals(Draft.PLACE) && last.start() >= floor;
    return ordinal != null
        && moved
        && words.before(ordinal.start(), Mark.set(Mark.UP_TO, Mark.DOWN_TO), floor) != null;
  }

  /** "So với năm 2013 (thứ 76)" behind a rank of the same paragraph. */
  boolean isBracketed(int end, @Nullable Draft last) {
    var lines = words.reading().lines();
    return last != null
        && last.unit.equals(Draft.RANK)
        && tokens.is(end - 2, '(')
        && lines.lineOf(last.start()) == lines.lineOf(end);
  }

  /** "40,1 Mbps (thứ 50 thế giới)", "(thứ 44)": no day of the week, right behind a figure. */
  boolean isBracketedBehind(int at, int end, @Nullable Draft last) {
    boolean bracketed = tokens.is(end - 2, '(') && last != null && last.end == end - 2;
    if (!bracketed || !tokens.isNumber(at)) {
      return false;
    }
    boolean alone = tokens.is(at + 1, ')') && tokens.end(at) - tokens.start(at) > 1;
    return alone || words.reading().longest(at + 1, SenseGroup.AREA) >= 0;
  }

  /** "PCI: 69,12 điểm, thứ 11", "261,8 Mbps, thứ 15": behind a measure, ending its clause. */
  boolean isPlaceOfMeasure(int at, int end, @Nullable Draft last) {
    return last != null
        && (last.unit.equals(Draft.SCORE) || tokens.end(at) - tokens.start(at) > 1) // no weekday
        && tokens.isNumber(at)
        && tokens.is(last.end, ',')
        && last.end + 2 == end
        && endsClause(at, end);
  }

  /** "53%, thứ hai trong ASEAN": among whom, which no day of the week has. */
  boolean isPlaceAmong(int at, int end, @Nullable Draft last) {
    boolean listed = tokens.is(end - 2, ',') || tokens.is(end - 2, '(');
    boolean day = tokens.isCapitalised(at); // "Thứ Hai"
    if (last == null || !listed || day || sentenceOf(last.start()) != sentenceOf(at)) {
      return false;
    }
    int among = words.has(at + 1, Mark.NOUN_END) ? at + 2 : at + 1;
    return words.has(among, Mark.FIELD);
  }

  private int sentenceOf(int token) {
    return words.reading().sentences().sentenceOf(token);
  }

  /** "ở vị trí 54 về thể chế, 70 về hạ tầng": the next of a list of ranks, each in its field. */
  boolean isPlaceInField(int at, int end, @Nullable Draft last) {
    boolean listed = tokens.is(at - 1, ',') || words.has(at - 1, Mark.AND);
    return last != null
        && last.unit.equals(Draft.RANK)
        && tokens.isNumber(at)
        && tokens.end(at) - tokens.start(at) <= LONGEST_PLACE
        && listed
        && end - last.end <= COORDINATED_TOKENS
        && isField(last.end)
        && isField(at + 1);
  }

  /** Whether nothing is counted by the short number at {@code at}, which words lead to. */
  boolean endsClause(int at, int end) {
    boolean closed = !tokens.isWord(at + 1) && !tokens.is(at + 1, '%') && end == at;
    return closed && tokens.end(at) - tokens.start(at) <= LONGEST_PLACE;
  }

  private boolean isField(int at) {
    return words.reading().has(at, SenseGroup.STRUCTURE, "about");
  }
}
