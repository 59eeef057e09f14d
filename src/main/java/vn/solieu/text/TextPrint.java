package vn.solieu.text;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What two texts are compared by to tell whether one is a copy of the other, as a wire copy is with
 * another lead: a MinHash of their wording (Broder 1997, in one permutation, empty places filled as
 * Shrivastava 2017 does) and their numbers with the words around them.
 *
 * <p>Nearly the same wording alone makes no copy: weekly reports are worded alike, but the numbers
 * differ in the same words. {@link #isCopyOf} depends on nothing but the two prints, so groups of
 * copies do not depend on the order in which texts came.
 */
public final class TextPrint {
  /** How many smallest hashes are kept of a text. */
  static final int PLACES = 256;

  /** Places that must agree together for two texts to be looked at. */
  private static final int ROWS = 3;

  /** A text with fewer different shingles is a copy only when it is the same text. */
  private static final int MIN_SHINGLES = 24;

  // Of the union of shingles; or, for a text within a longer one, of the shorter and of the union.
  private static final double ALIKE = 0.5;
  private static final double WITHIN = 0.8;
  private static final double ALIKE_WITHIN = 0.35;

  /** Of so many numbers in the same words, one may differ: copies are corrected in places. */
  private static final int NUMBERS_FOR_ONE_OTHER = 20;

  private static final int MANY_NUMBERS = 8;

  /** Keys of the wording together with all numbers, and the places that each takes. */
  private static final int KEYS_OF_ALL_NUMBERS = 8;

  private static final int ROWS_OF_ALL_NUMBERS = 2;

  private final int shingles;
  private final int[] signature;
  private final long[] numbers;

  private TextPrint(int shingles, int[] signature, long[] numbers) {
    this.shingles = shingles;
    this.signature = signature;
    this.numbers = numbers;
  }

  /** The print of {@code text}, in one pass over its syllables and numbers. */
  public static TextPrint of(String text) {
    PrintedTokens tokens = PrintedTokens.of(FoldedText.of(text));
    long[] shingles = tokens.shingles();
    int[] signature =
        shingles.length < MIN_SHINGLES ? new int[0] : MinHash.signature(shingles, PLACES);
    return new TextPrint(shingles.length, signature, tokens.numbers());
  }

  /** A print as it was kept; the arrays are those of the accessors of the same names. */
  public static TextPrint kept(int shingles, int[] signature, long[] numbers) {
    return new TextPrint(shingles, signature.clone(), numbers.clone());
  }

  /** How many different shingles of four syllables the text has. */
  public int shingles() {
    return shingles;
  }

  /** The smallest hashes, or none for a text that is too short to be compared. */
  public int[] signature() {
    return signature.clone();
  }

  /**
   * Ascending; the upper half is the hash of the words around a number, the lower of the number.
   */
  public long[] numbers() {
    return numbers.clone();
  }

  /**
   * Keys of which copies share at least one: two texts without one in common need not be compared.
   * Texts of which half the shingles are common share one with 99 of 100; texts that differ in
   * their numbers seldom do, so a thousand reports on one template are not each compared with all.
   * The keys of all numbers are shared by none of those: by them copies are found however many
   * others the template has.
   */
  public int[] bands() {
    return signature.length == 0
        ? new int[0]
        : IntStream.concat(keysOfSomeNumbers(), keysOfAllNumbers()).sorted().distinct().toArray();
  }

  private IntStream keysOfSomeNumbers() {
    int count = PLACES / (ROWS + 1);
    int[] ofNumbers = MinHash.signature(numbersAndConstants(), 2 * count);
    return IntStream.range(0, count)
        .map(
            key -> {
              long some =
                  MinHash.mix(wording(key + 1L, key * (ROWS + 1), ROWS) + ofNumbers[2 * key]);
              return (int) MinHash.mix(some + ofNumbers[2 * key + 1]);
            });
  }

  private IntStream keysOfAllNumbers() {
    long all = LongStream.of(numbers).reduce(numbers.length, (key, n) -> MinHash.mix(key + n));
    return IntStream.range(0, numbers.length == 0 ? 0 : KEYS_OF_ALL_NUMBERS)
        .map(
            key ->
                (int)
                    MinHash.mix(
                        wording(-1L - key, key * ROWS_OF_ALL_NUMBERS, ROWS_OF_ALL_NUMBERS) + all));
  }

  private long wording(long seed, int from, int places) {
    long key = MinHash.mix(seed);
    for (int place = from; place < from + places; place++) {
      key = MinHash.mix(key + signature[place]);
    }
    return key;
  }

  // The fewer numbers, the more the wording alone decides who meets: a copy may have added one.
  private long[] numbersAndConstants() {
    int constants = Math.max(1, MANY_NUMBERS - numbers.length);
    long[] all = Arrays.copyOf(numbers, numbers.length + constants);
    for (int i = 0; i < constants; i++) {
      all[numbers.length + i] = i;
    }
    return all;
  }

  /** Whether one text is, in wording and numbers, a copy of the other or within it. */
  public boolean isCopyOf(TextPrint other) {
    if (signature.length == 0 || other.signature.length == 0) {
      return false;
    }
    return isWordedLike(other) && !contradicts(other);
  }

  private boolean isWordedLike(TextPrint other) {
    double alike = likeness(other);
    double common = alike / (1 + alike) * (shingles + other.shingles);
    double within = common / Math.min(shingles, other.shingles);
    return alike >= ALIKE || (alike >= ALIKE_WITHIN && within >= WITHIN);
  }

  /** The share of common shingles in all of both, estimated. */
  double likeness(TextPrint other) {
    int same = 0;
    for (int i = 0; i < PLACES; i++) {
      same += signature[i] == other.signature[i] ? 1 : 0;
    }
    return (double) same / PLACES;
  }

  private boolean contradicts(TextPrint other) {
    int shared = 0;
    int otherwise = 0;
    int i = 0;
    int j = 0;
    while (i < numbers.length && j < other.numbers.length) {
      int order = Long.compare(numbers[i] >> 32, other.numbers[j] >> 32);
      int endHere = order <= 0 ? endOfWords(numbers, i) : i;
      int endThere = order >= 0 ? endOfWords(other.numbers, j) : j;
      if (order == 0) {
        shared++;
        otherwise += hasOthers(numbers, i, endHere, other.numbers, j, endThere) ? 1 : 0;
      }
      i = endHere;
      j = endThere;
    }
    return otherwise > shared / NUMBERS_FOR_ONE_OTHER;
  }

  private static int endOfWords(long[] numbers, int from) {
    int end = from + 1;
    while (end < numbers.length && numbers[end] >> 32 == numbers[from] >> 32) {
      end++;
    }
    return end;
  }

  // The same words can stand around several numbers, and a shortened copy has some of them.
  private static boolean hasOthers(
      long[] one, int from, int end, long[] two, int otherFrom, int otherEnd) {
    int common = 0;
    for (int i = from; i < end; i++) {
      common += Arrays.binarySearch(two, otherFrom, otherEnd, one[i]) >= 0 ? 1 : 0;
    }
    return common < Math.min(end - from, otherEnd - otherFrom);
  }
}
