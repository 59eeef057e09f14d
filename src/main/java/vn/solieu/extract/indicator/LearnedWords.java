package vn.solieu.extract.indicator;

import vn.solieu.rules.WordTable;
import vn.solieu.text.Tokens;

/**
 * The phrases of a text that the table of learned words knows, each looked up once: a word beside
 * several figures stands at another place for each, but stays the same phrase.
 */
final class LearnedWords {
  private static final int CACHED = 2; // added to a pair's phrase: 0 means that none was looked up

  private final Tokens tokens;
  private final WordTable table;
  private final int[] numbers; // by token: its number in the table's vocabulary plus one
  private final int[] pairs; // by the token of the first word

  LearnedWords(Tokens tokens, WordTable table) {
    this.tokens = tokens;
    this.table = table;
    numbers = new int[tokens.count()];
    pairs = new int[tokens.count()];
  }

  /** The phrase that the word at {@code token} is, or less than 0. */
  int phrase(int token) {
    return table.phrase(number(token), 0);
  }

  /** The phrase that the words at {@code first} and {@code next} are, the next word after it. */
  int phrase(int first, int next) {
    if (pairs[first] == 0) {
      int second = number(next);
      pairs[first] = CACHED + (second == 0 ? -1 : table.phrase(number(first), second));
    }
    return pairs[first] - CACHED;
  }

  private int number(int token) {
    if (numbers[token] == 0) {
      numbers[token] = tokens.wordIn(token, table.vocabulary()) + 1;
    }
    return numbers[token] - 1;
  }
}
