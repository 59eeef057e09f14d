package vn.solieu.extract.figure;

import java.util.List;
import vn.solieu.model.Comparison;
import vn.solieu.text.Tokens;

/** Results of matches and votes, each two counts: "thắng 2-1". */
final class MatchResults {
  private static final int LONGEST = 3;

  private final Words words;
  private final Tokens tokens;
  private final Claims claims;
  private final AmountReader amounts;

  MatchResults(Words words, Claims claims, AmountReader amounts) {
    this.words = words;
    this.claims = claims;
    this.amounts = amounts;
    tokens = words.tokens();
  }

  /** The two counts of the result that begins at {@code at}; none when it is no result. */
  List<Draft> read(int at) {
    if (!hasShape(at) || !isAnnounced(at)) {
      return List.of();
    }
    return List.of(count(at), count(at + 2));
  }

  private Draft count(int at) {
    LeftContext none = new LeftContext(List.of(), at, -1);
    Draft draft = new Draft(amounts.inDigits(at), none);
    draft.unit = Draft.COUNT;
    draft.comparison = Comparison.EQ;
    draft.cue("unit", "unit.match_result", at, at + 1);
    return draft;
  }

  private boolean hasShape(int at) {
    return isShort(at)
        && tokens.is(at + 1, '-')
        && tokens.isGlued(at + 1) == tokens.isGlued(at + 2)
        && isShort(at + 2)
        && claims.isFree(at + 2)
        && !(tokens.isGlued(at + 3) && isJoint(at + 3))
        && !(tokens.isGlued(at) && tokens.isWord(at - 1));
  }

  private boolean isJoint(int i) {
    return tokens.is(i, '-') || tokens.is(i, '/') || tokens.is(i, '%') || tokens.isWord(i);
  }

  private boolean isShort(int i) {
    return tokens.isNumber(i) && tokens.end(i) - tokens.start(i) < LONGEST;
  }

  /** A word for results stands in the sentence, and no unit or noun makes it a range. */
  private boolean isAnnounced(int at) {
    if (claims.isTime(at - 1) || claims.isTime(at - 2)) {
      return false;
    }
    if (words.has(at + 3, Mark.COUNT_NOUN) || words.scale(at + 3) != null) {
      return false;
    }
    var sentences = words.reading().sentences();
    int sentence = sentences.sentenceOf(at);
    for (int i = sentences.start(sentence); i < sentences.end(sentence); i++) {
      if (words.has(i, Mark.MATCH_RESULT)) {
        return true;
      }
    }
    return false;
  }
}
