package vn.solieu.extract.figure;

import vn.solieu.text.Tokens;

/**
 * "Thứ hạng của tỉnh là 37", "chỉ số … đạt 76", "Thái Lan (52)": a noun earlier in the sentence
 * says what a bare number is.
 */
final class AnnouncedUnits {
  private static final int CUE_TOKENS = 14;
  private static final int RANK_TOKENS = 24; // an index has a long name
  private static final int RANK_OF = 3; // "thứ hạng về chỉ số"
  private static final long CUES = Mark.set(Mark.RANK, Mark.SCORE_NOUN);

  private final Words words;
  private final Tokens tokens;
  private final Claims claims;

  AnnouncedUnits(Words words, Claims claims) {
    this.words = words;
    this.claims = claims;
    tokens = words.tokens();
  }

  /** Gives {@code draft} the unit that was announced, if it has none and nothing to count. */
  void read(Draft draft) {
    boolean labelled = tokens.is(draft.left.start() - 1, ':');
    boolean bare = !draft.hasUnit() && !draft.hasNoun() && draft.low.isPlain();
    if (bare && (isBracketed(draft) || labelled || !draft.left.hits().isEmpty())) {
      readNoun(draft);
    }
  }

  /** Whether the figure stands alone in brackets. */
  boolean isBracketed(Draft draft) {
    return tokens.is(draft.start() - 1, '(') && tokens.is(draft.end, ')');
  }

  private void readNoun(Draft draft) {
    var sentences = words.reading().sentences();
    int sentence = sentences.start(sentences.sentenceOf(draft.start()));
    int floor = Math.max(sentence, draft.start() - RANK_TOKENS);
    for (int at = draft.left.start() - 1; at >= floor; at--) {
      Words.Hit noun = words.at(at, CUES);
      boolean rank = noun != null && (noun.mark() == Mark.RANK || isOfRank(noun.start(), sentence));
      boolean score = noun != null && !rank;
      boolean figure = tokens.isNumber(at) && claims.isFree(at);
      if (draft.outOf != null && (figure || score)) {
        return; // "điểm … là 12/20" was read as a score before
      }
      if (score && (at < draft.start() - CUE_TOKENS || isLabel(at, draft))) {
        return;
      }
      if (noun != null && noun.end() <= draft.start() && words.end(at - 1, Mark.NOT_UNIT) <= at) {
        draft.unit = rank ? Draft.RANK : Draft.SCORE;
        draft.rejected &= !rank;
        draft.cue("unit", noun);
        return;
      }
    }
  }

  /** "số điểm lõm sóng: 37". */
  private boolean isLabel(int at, Draft draft) {
    return at < draft.left.start() - 1
        && tokens.is(draft.left.start() - 1, ':')
        && draft.left.hits().isEmpty();
  }

  /** "Xếp hạng chỉ số chuyển đổi số": the noun of an index stands behind that of its places. */
  private boolean isOfRank(int index, int floor) {
    for (int end = index; end > Math.max(floor, index - RANK_OF); end--) {
      if (words.before(end, Mark.RANK.bit(), floor) != null) {
        return true;
      }
    }
    return false;
  }
}
