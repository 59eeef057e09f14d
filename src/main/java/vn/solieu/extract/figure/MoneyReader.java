package vn.solieu.extract.figure;

import org.jspecify.annotations.Nullable;
import vn.solieu.text.Tokens;

/**
 * Reads bare numbers with a scale as money, "trong đó trung ương 700 tỷ", by a figure or a word
 * before them. Figures are asked for in the order of the text.
 */
final class MoneyReader {
  private static final String MONEY = "VND";
  private static final int MONEY_TOKENS = 9;

  private final Words words;
  private final Tokens tokens;
  private @Nullable Draft last;

  MoneyReader(Words words) {
    this.words = words;
    tokens = words.tokens();
  }

  /** "1.200 tỷ đồng, trong đó trung ương 700 tỷ": money by a figure or a word before. */
  void read(Draft draft) {
    Draft money = last;
    boolean bare = !draft.hasUnit() && !draft.hasNoun() && draft.low.isScaled();
    if (bare && money != null && sentenceOf(money) == sentenceOf(draft)) {
      draft.unit = money.unit;
      draft.cue("unit", "unit.money_before", money.start(), money.end);
    } else if (bare && isMoney(draft)) {
      draft.unit = MONEY;
      draft.cue("unit", "unit.money_word", draft.left.start(), draft.start());
    }
    if (isScaledMoney(draft)) {
      last = draft;
    }
  }

  private static boolean isScaledMoney(Draft draft) {
    return draft.unit.equals(MONEY) || draft.low.isScaled() && draft.unit.equals("USD");
  }

  /** "giá 35 nghìn": money by the word before; but "máy tính tiền" is a till. */
  private boolean isMoney(Draft draft) {
    int end = draft.start();
    int sentence = words.reading().sentences().start(sentenceOf(draft));
    int floor = Math.max(sentence, draft.left.start() - MONEY_TOKENS);
    boolean money = false;
    int other = floor;
    for (int at = floor; at < end; at++) {
      other = Math.max(other, words.end(at, Mark.NO_MONEY));
      boolean name = tokens.isCapitalised(at) && tokens.isCapitalised(at + 1); // "Tiền Giang"
      money |= at >= other && !name && words.has(at, Mark.MONEY);
    }
    return money;
  }

  private int sentenceOf(Draft draft) {
    return words.reading().sentences().sentenceOf(draft.start());
  }
}
