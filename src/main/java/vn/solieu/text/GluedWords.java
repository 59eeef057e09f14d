package vn.solieu.text;

/**
 * Words that a conversion glued together or tore apart. Only what is no Vietnamese syllable as it
 * stands is touched, and only when the vocabulary knows what it should be.
 */
final class GluedWords {
  private static final String VOWELS =
      "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ";
  private static final boolean[] IS_VOWEL = new boolean[0x2000];

  static {
    VOWELS.chars().forEach(vowel -> IS_VOWEL[vowel] = true);
  }

  private GluedWords() {}

  /** Where {@code chars[from, to)} is two known words, or 0. */
  static int split(char[] chars, int from, int to, Vocabulary vocabulary) {
    if (!hasTwoSyllables(chars, from, to)) {
      return 0;
    }
    for (int at = from + 2; at <= to - 2; at++) {
      if (vocabulary.idOf(chars, from, at) != 0 && vocabulary.idOf(chars, at, to) != 0) {
        return at;
      }
    }
    return 0;
  }

  /**
   * Two groups of vowels in one word with Vietnamese marks: no syllable, so no word as it stands.
   */
  private static boolean hasTwoSyllables(char[] chars, int from, int to) {
    int groups = 0;
    boolean inVowels = false;
    boolean marked = false;
    for (int i = from; i < to; i++) {
      boolean vowel = chars[i] < IS_VOWEL.length && IS_VOWEL[chars[i]];
      marked |= chars[i] > 0x7F;
      groups += vowel && !inVowels ? 1 : 0;
      inVowels = vowel;
    }
    return marked && groups == 2 && to - from <= 14;
  }

  /** Whether the token before {@code from} is a single consonant, one space away: "k ý". */
  static boolean mayBeTorn(char[] chars, int start, int end, int from) {
    return end - start == 1
        && from == end + 1
        && chars[start] >= 'b'
        && chars[start] <= 'x'
        && !IS_VOWEL[chars[start]]
        && IS_VOWEL[Math.min(chars[from], IS_VOWEL.length - 1)];
  }

  /**
   * The number of the word that the consonant at {@code start} and {@code [from, to)} make, or 0.
   */
  static int join(char[] chars, int start, int from, int to, Vocabulary vocabulary) {
    char[] joined = new char[to - from + 1];
    joined[0] = chars[start];
    System.arraycopy(chars, from, joined, 1, to - from);
    return vocabulary.idOf(joined, 0, joined.length);
  }
}
