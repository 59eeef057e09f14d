package vn.solieu.extract.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.Sentences;
import vn.solieu.rules.UnitForm;
import vn.solieu.text.Tokens;

/** Reads places in rankings: "thứ 71/193", "xếp hạng 44", "đứng thứ hai", "hạng nhất", "top 10". */
final class RankReader {
  private static final long PLACES = Mark.set(Mark.RANK, Mark.SUPERLATIVE_RANK);
  private static final long GROUPS = Mark.set(Mark.TOP, Mark.GROUP_TOP, Mark.GROUP);
  private static final int LABEL_TOKENS = 3;
  private static final int RANKING_TOKENS = 30;
  private static final int LAST_DAY = 31;
  private static final int NOUN_TOKENS = 3;
  private static final long RANKING = Mark.set(Mark.RANK, Mark.LEADING, Mark.RANK_VERB);

  private final Words words;
  private final Tokens tokens;
  private final Claims claims;
  private final AmountReader amounts;
  private final RankGroups groups;
  private final RankSequels sequels;

  RankReader(Words words, Claims claims, AmountReader amounts) {
    this.words = words;
    this.claims = claims;
    this.amounts = amounts;
    groups = new RankGroups(words, claims, amounts);
    sequels = new RankSequels(words);
    tokens = words.tokens();
  }

  /**
   * The rank whose number begins at {@code at}, or {@code null} when no word before makes it one.
   *
   * @param last the figure before, if any: "đứng thứ 3 ASEAN và thứ hai" shares its verb
   */
  @Nullable Draft read(int at, @Nullable Draft last) {
    int floor = sentenceStart(at);
    int end = wordsEnd(at, floor);
    if (words.before(end, Mark.TITLE.bit(), floor) != null) {
      return null;
    }
    Words.Hit place = words.before(end, PLACES, floor);
    if (place == null
        && (sequels.isCoordinated(end, floor, last)
            || isNameRanked(end, floor)
            || isStatedPlace(end, floor, last))) {
      place = words.before(end, Mark.ORDINAL.bit(), floor);
    }
    if (place == null && tokens.isNumber(at) && goesOn(at, end, floor, last)) {
      place = words.before(end, Mark.ORDINAL.bit() | Mark.RANK_VERB.bit(), floor);
      place = place == null ? nearRank(at, floor) : place;
    }
    if (place == null && tokens.isNumber(at) && total(at + 1) != null) {
      place = words.before(end, Mark.RANK_VERB.bit() | Mark.ORDINAL.bit(), floor);
    }
    if (place == null && tokens.isNumber(at) && isPlaceInRanking(at, end)) {
      place = words.before(end, Mark.RANK_VERB.bit(), floor);
    }
    if (place == null && sequels.isPlaceInField(at, end, last)) {
      return ofTotal(at, floor, "unit.rank_again", at);
    }
    if (place == null && (isPlaceAgain(at, floor, last) || isWhereMoved(at, floor, last))) {
      return ofTotal(at, floor, "unit.rank_again", at);
    }
    if (place == null && isOfRanking(at, floor, last)) {
      return ofTotal(at, floor, "unit.ranking", at);
    }
    if (place == null && isLabelled(at)) {
      return ofTotal(at, floor, "unit.ranking", at);
    }
    if (place == null && isNameOfRanking(at)) {
      return ofTotal(at, floor, "unit.named_rank", at - 1);
    }
    if (place == null && sequels.isReached(end, floor, last)) {
      place = words.before(end, Mark.ORDINAL.bit(), floor);
    }
    if (place == null
        && (sequels.isBracketed(end, last)
            || sequels.isBracketedBehind(at, end, last)
            || sequels.isPlaceOfMeasure(at, end, last)
            || sequels.isPlaceAmong(at, end, last))) {
      place = words.before(end, Mark.ORDINAL.bit(), floor);
    }
    if (place != null) {
      return place(at, floor, place);
    }
    Words.Hit group = words.before(end, GROUPS, floor);
    return group == null ? null : groups.read(at, floor, group, last);
  }

  private int wordsEnd(int at, int floor) {
    int end = at;
    while (end > floor
        && (tokens.is(end - 1, '*') || (tokens.is(end - 1, ':') && tokens.isNumber(at)))) {
      end--;
    }
    return end;
  }

  /** "Huế thứ 2, Lạng Sơn thứ 3" in a sentence about a ranking. */
  private boolean isNameRanked(int end, int floor) {
    Words.Hit ordinal = words.before(end, Mark.ORDINAL.bit(), floor);
    if (ordinal == null) {
      return false;
    }
    boolean second = words.has(ordinal.start() - 1, Mark.AND); // "thứ 52 thế giới … và thứ 45 về"
    if (!second && !tokens.isCapitalised(ordinal.start() - 1)) {
      return false;
    }
    return isAboutRanking(Math.max(floor, end - RANKING_TOKENS), ordinal.start());
  }

  /** "Vị trí của tỉnh năm 2024 là thứ 37", "Thứ hạng DTI: thứ 37": what its noun announced. */
  private boolean isStatedPlace(int end, int floor, @Nullable Draft last) {
    Words.Hit ordinal = words.before(end, Mark.ORDINAL.bit(), floor);
    if (ordinal == null) {
      return false;
    }
    int joint = ordinal.start() - 1;
    int from = last == null ? floor : Math.max(floor, last.end);
    return (tokens.is(joint, ':') || words.before(joint + 1, Mark.ATTAIN.bit(), floor) != null)
        && words.holds(Mark.RANK, Math.max(from, joint - RANKING_TOKENS), joint);
  }

  private boolean isAboutRanking(int from, int to) {
    for (int at = from; at < to; at++) {
      if (words.at(at, RANKING) != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a rank was said before in the line and the number ends its clause: "Thái Lan xếp 41,
   * Philippines …", "hạng di động là 42, hạng cố định 34", "đứng thứ 15; cố định 288 Mbps, thứ 10".
   */
  private boolean goesOn(int at, int end, int floor, @Nullable Draft last) {
    if (last == null || !sequels.endsClause(at, end)) {
      return false;
    }
    if (last.unit.equals(Draft.RANK)) {
      return last.start() >= words.reading().lines().start(words.reading().lines().lineOf(at));
    }
    for (int i = Math.max(floor, at - RANKING_TOKENS); i < at - 1; i++) {
      if (words.end(i, Mark.RANK) > 0 && words.end(i, Mark.RANK) < at - 1) {
        Words.Hit noun = nearRank(at, floor);
        return tokens.is(at - 2, ',') || noun != null && tokens.is(noun.start() - 1, ',');
      }
    }
    return false;
  }

  /** "GII 2013, Việt Nam còn đứng 76." in a line about a ranking: the number ends its clause. */
  private boolean isPlaceInRanking(int at, int end) {
    int line = words.reading().lines().start(words.reading().lines().lineOf(at));
    return sequels.endsClause(at, end)
        && isAboutRanking(Math.max(line, at - RANKING_TOKENS), at - 1);
  }

  /** "hạng cố định 34": a word or two between the noun and the number. */
  private Words.@Nullable Hit nearRank(int at, int floor) {
    for (int end = at - 1; end >= Math.max(floor, at - NOUN_TOKENS) && tokens.isWord(end); end--) {
      Words.Hit noun = words.before(end, Mark.RANK.bit(), floor);
      if (noun != null) {
        return noun;
      }
    }
    return null;
  }

  /** "Bắc Giang 9/63, Bắc Ninh 18/63" in a line about a ranking. */
  private boolean isNameOfRanking(int at) {
    BigDecimal total = tokens.isNumber(at) ? total(at + 1) : null;
    int name = tokens.is(at - 1, ',') ? at - 2 : at - 1; // "chót bảng là Lai Châu, 63/63"
    if (total == null
        || total.intValue() <= LAST_DAY
        || !tokens.isCapitalised(name)
        || tokens.isWord(at + 3)) {
      return false;
    }
    var lines = words.reading().lines();
    int line = lines.lineOf(at);
    int from = Math.max(lines.start(line), at - RANKING_TOKENS);
    int to = Math.min(lines.end(line), at + RANKING_TOKENS);
    return words.holds(Mark.RANK, from, to);
  }

  /**
   * "IDI của ITU, lần gần nhất vào năm 2017: 108/176": the first number behind a ranking's name.
   */
  private boolean isOfRanking(int at, int floor, @Nullable Draft last) {
    BigDecimal total = tokens.isNumber(at) ? total(at + 1) : null;
    if (total == null || total.intValue() <= LAST_DAY || tokens.isWord(at + 3)) {
      return false;
    }
    int from = last == null ? floor : Math.max(floor, last.end);
    return words.holds(Mark.RANKING_NAME, Math.max(from, at - RANKING_TOKENS), at);
  }

  /** "14/34: thứ hạng DTI của tỉnh", where figures stand before what they are. */
  private boolean isLabelled(int at) {
    int label = at + 4;
    return tokens.isNumber(at)
        && total(at + 1) != null
        && tokens.is(label - 1, ':')
        && words.holds(Mark.RANK, label, label + LABEL_TOKENS);
  }

  /** "tụt 6 bậc và dừng ở 58/63": where a move between places ended. */
  private boolean isWhereMoved(int at, int floor, @Nullable Draft last) {
    BigDecimal total = tokens.isNumber(at) ? total(at + 1) : null;
    return total != null
        && total.intValue() > LAST_DAY
        && last != null
        && last.unit.equals(Draft.PLACE)
        && last.start() >= floor
        && at - last.end <= RankSequels.COORDINATED_TOKENS
        && !tokens.isWord(at + 3);
  }

  /** "thứ 77/140 năm 2018, rồi 67/141 năm 2019": behind a place one of about as many. */
  private boolean isPlaceAgain(int at, int floor, @Nullable Draft last) {
    BigDecimal total = tokens.isNumber(at) ? total(at + 1) : null;
    boolean place = last != null && last.unit.equals(Draft.RANK) && last.start() >= floor;
    if (total == null || !place || last == null || last.outOf == null) {
      return false;
    }
    int all = total.intValue();
    int before = last.outOf.intValue();
    boolean asMany = before > LAST_DAY && all > before / 2 && all < before * 2;
    boolean same = all == before && !tokens.isWord(at + 3);
    boolean joined = words.has(at - 1, Mark.AND) && all > LAST_DAY;
    return asMany && !tokens.isWord(at - 1) || same || joined;
  }

  /** "9/63" without a word for a rank; {@code rule} and the token {@code cue} say why it is one. */
  private Draft ofTotal(int at, int floor, String rule, int cue) {
    Amount amount = amounts.inDigits(at);
    Draft draft = new Draft(amount, LeftContext.read(words, claims, at, floor));
    draft.unit = Draft.RANK;
    draft.outOf = total(amount.end());
    draft.end = draft.outOf == null ? amount.end() : amount.end() + 2;
    draft.cue("unit", rule, cue, cue + 1);
    return draft;
  }

  private @Nullable Draft place(int at, int floor, Words.Hit cue) {
    int last = cue.end() - 1;
    boolean spoken = words.has(last, Mark.ORDINAL) || words.end(last, Mark.RANK) == cue.end();
    if (!tokens.isNumber(at) && !spoken) {
      return null;
    }
    Amount amount = number(at);
    if (amount == null || !amount.isWhole() || amount.isScaled() || isMoney(amount.end())) {
      return null;
    }
    Draft draft = Draft.ofRank(amount, LeftContext.read(words, claims, cue.start(), floor), cue);
    BigDecimal total = total(amount.end());
    if (total != null && total.compareTo(amount.value()) >= 0) {
      draft.outOf = total;
      draft.end = amount.end() + 2;
    }
    return draft;
  }

  /** "cổ phiếu đứng ở 17.250 đồng". */
  private boolean isMoney(int at) {
    Words.UnitHit unit = words.unit(at, UnitForm.Position.AFTER);
    return unit != null && unit.form().unit().equals("VND");
  }

  private @Nullable Amount number(int at) {
    Numeral numeral = words.numeral(at);
    if (tokens.isNumber(at)) {
      return amounts.inDigits(at);
    }
    boolean single = numeral != null && isSingle(numeral);
    Amount amount =
        single && numeral != null
            ? new Amount(at, at + 1, BigDecimal.valueOf(numeral.value()), BigDecimal.ONE, null)
            : amounts.inWords(at, true);
    boolean question = amount != null && amount.value().signum() == 0; // "có lên hạng không?"
    return question ? null : amount;
  }

  private static boolean isSingle(Numeral numeral) {
    return numeral.role() == Numeral.Role.RANK || numeral.role() == Numeral.Role.TAIL;
  }

  private @Nullable BigDecimal total(int at) {
    boolean slash = tokens.is(at, '/') && tokens.isNumber(at + 1);
    return slash ? amounts.inDigits(at + 1).value() : null;
  }

  private int sentenceStart(int at) {
    Sentences sentences = words.reading().sentences();
    return sentences.start(sentences.sentenceOf(at));
  }
}
