package vn.solieu.report.page;

import vn.solieu.model.Quotation;

/**
 * A sentence cut at its figure; what is far from the figure is left out.
 *
 * @param before what stands before it
 * @param quote the figure
 * @param after what stands after it
 */
record SentenceView(String before, String quote, String after) {
  private static final int NEAR = 400;
  private static final int LONGEST_QUOTE = 300;

  /** The sentence of {@code quotation} whose quote stands at {@code at}, -1 for unknown. */
  static SentenceView of(Quotation quotation, int at) {
    String sentence = quotation.sentence();
    String quote = quotation.quote();
    if (at < 0 || !sentence.startsWith(quote, at)) {
      return new SentenceView("", end(quote, LONGEST_QUOTE), "");
    }
    return new SentenceView(
        start(sentence.substring(0, at)),
        end(quote, LONGEST_QUOTE),
        end(sentence.substring(at + quote.length()), NEAR));
  }

  private static String start(String text) {
    if (text.length() <= NEAR) {
      return text;
    }
    int from = text.length() - NEAR;
    return "… " + text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
  }

  private static String end(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    return text.substring(0, Character.isLowSurrogate(text.charAt(length)) ? length - 1 : length)
        + " …";
  }
}
