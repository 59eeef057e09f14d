package vn.solieu.text;

import java.util.Arrays;

/**
 * The syllables and numbers of a text as hashes, one after the other. {@code 1.234,5} is one
 * number; days and times of day ({@code 21/10/2025}, {@code 18:31}) are told from other numbers,
 * because bylines differ between copies. All else between them says nothing.
 */
final class PrintedTokens {
  private static final int SHINGLE = 4;
  private static final int WORDS_BEFORE = 3;
  private static final int WORDS_AFTER = 2;

  // More numbers say no more about two texts, and tables can have very many.
  private static final int MAX_NUMBERS = 2_000;
  private static final long ANY_NUMBER = MinHash.mix(7);

  private long[] hashes;
  private boolean[] isNumber;
  private int count;

  private PrintedTokens(int guess) {
    hashes = new long[guess];
    isNumber = new boolean[guess];
  }

  static PrintedTokens of(FoldedText text) {
    PrintedTokens tokens = new PrintedTokens(text.length() / 4 + 16);
    int at = 0;
    while (at < text.length()) {
      at =
          switch (CharTable.kind(text.charAt(at))) {
            case CharTable.LETTER -> tokens.addWord(text, at);
            case CharTable.DIGIT -> tokens.addNumber(text, at);
            default -> at + 1;
          };
    }
    return tokens;
  }

  private int addWord(FoldedText text, int from) {
    int at = from;
    while (at < text.length() && CharTable.kind(text.charAt(at)) == CharTable.LETTER) {
      at++;
    }
    add(hash(Spellings.canonical(text.substring(from, at))), false);
    return at;
  }

  private int addNumber(FoldedText text, int from) {
    int at = from;
    boolean isMoment = false;
    while (at < text.length() && (isDigit(text, at) || isWithin(text, at))) {
      char unit = text.charAt(at++);
      isMoment |= unit == '/' || unit == ':';
    }
    add(hash(text.substring(from, at)), !isMoment);
    return at;
  }

  private static boolean isWithin(FoldedText text, int at) {
    return ".,/:".indexOf(text.charAt(at)) >= 0
        && isDigit(text, at - 1)
        && at + 1 < text.length()
        && isDigit(text, at + 1);
  }

  private static boolean isDigit(FoldedText text, int at) {
    return CharTable.kind(text.charAt(at)) == CharTable.DIGIT;
  }

  private static long hash(String token) {
    long hash = token.length();
    for (int i = 0; i < token.length(); i++) {
      hash = hash * 0x100000001B3L + token.charAt(i);
    }
    return MinHash.mix(hash);
  }

  private void add(long hash, boolean number) {
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, count * 2);
      isNumber = Arrays.copyOf(isNumber, count * 2);
    }
    isNumber[count] = number;
    hashes[count++] = hash;
  }

  /** The different runs of four tokens, as hashes in ascending order. */
  long[] shingles() {
    int runs = Math.max(0, count - SHINGLE + 1);
    long[] shingles = new long[runs];
    for (int i = 0; i < runs; i++) {
      long key = 0;
      for (int k = i; k < i + SHINGLE; k++) {
        key = MinHash.mix(key + hashes[k]);
      }
      shingles[i] = key;
    }
    return distinct(shingles);
  }

  /** The different numbers as {@link TextPrint#numbers} has them. */
  long[] numbers() {
    long[] numbers = new long[Math.min(count, MAX_NUMBERS)];
    int found = 0;
    for (int i = 0; i < count && found < numbers.length; i++) {
      if (isNumber[i]) {
        numbers[found++] = wordsAround(i) << 32 | (hashes[i] & 0xFFFF_FFFFL);
      }
    }
    return distinct(Arrays.copyOf(numbers, found));
  }

  private long wordsAround(int at) {
    long key = 1;
    for (int i = at - WORDS_BEFORE; i <= at + WORDS_AFTER; i++) {
      if (i != at) {
        key = MinHash.mix(key + wordAt(i));
      }
    }
    return key;
  }

  private long wordAt(int i) {
    if (i < 0 || i >= count) {
      return 0;
    }
    return isNumber[i] ? ANY_NUMBER : hashes[i];
  }

  private static long[] distinct(long[] values) {
    return Arrays.stream(values).sorted().distinct().toArray();
  }
}
