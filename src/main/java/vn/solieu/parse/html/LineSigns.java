package vn.solieu.parse.html;

/**
 * How many characters of which kind a line has.
 *
 * @param ending 2 when it ends like a sentence, 1 when like a part of one, 0 otherwise
 */
record LineSigns(int commas, int digits, int capitals, int words, int letters, int ending) {
  private static final String SENTENCE_ENDS = ".!?…";
  private static final String PART_ENDS = ":;\"”»“。！？」';,)";

  static LineSigns of(String text) {
    int commas = 0;
    int digits = 0;
    int capitals = 0;
    int words = 1;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        capitals += Character.isUpperCase(c) ? 1 : 0;
      } else if (c == ' ') {
        words++;
      } else if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == ',' || c == '、' || c == '，') {
        commas++;
      }
    }
    return new LineSigns(commas, digits, capitals, words, letters, ending(text));
  }

  private static int ending(String text) {
    char last = text.charAt(text.length() - 1);
    if (SENTENCE_ENDS.indexOf(last) >= 0) {
      return 2;
    }
    return PART_ENDS.indexOf(last) >= 0 ? 1 : 0;
  }
}
