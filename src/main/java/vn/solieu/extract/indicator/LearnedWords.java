package vn.solieu.extract.indicator;

import vn.solieu.text.Tokens;
import vn.solieu.text.Vocabulary;

/** The numbers of a text's words in the table of learned words, each looked up once. */
final class LearnedWords {
  private final Tokens tokens;
  private final Vocabulary vocabulary;

  /** By token: the number plus one, 0 when it was not looked up. */
  private final int[] numbers;

  LearnedWords(Tokens tokens, Vocabulary vocabulary) {
    this.tokens = tokens;
    this.vocabulary = vocabulary;
    numbers = new int[tokens.count()];
  }

  /** The number of the word at {@code token}, 0 when the table does not know it. */
  int number(int token) {
    if (numbers[token] == 0) {
      numbers[token] = tokens.wordIn(token, vocabulary) + 1;
    }
    return numbers[token] - 1;
  }
}
