package vn.solieu.bench;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Writes articles like the news of a province: four to six kilobytes of UTF-8, some sentences with
 * figures. The same random numbers give the same article.
 */
final class ArticleWriter {
  private static final int FEWEST_CHARS = 3_300; // of which a third takes two or three bytes
  private static final int MORE_CHARS = 1_100;
  private static final int FIRST_YEAR = 2019;
  private static final int YEARS = 7;

  private final Phrasebook phrases = new Phrasebook();
  private final List<String> provinces;
  private final int figuresEvery;

  /** About every {@code figuresEvery}-th sentence has figures. */
  ArticleWriter(List<String> provinces, int figuresEvery) {
    this.provinces = provinces;
    this.figuresEvery = figuresEvery;
  }

  /**
   * An article.
   *
   * @param province what it is about
   * @param title its title
   * @param paragraphs its paragraphs, those that are headings marked as such
   */
  record Written(String province, String title, List<Paragraph> paragraphs) {}

  /** A paragraph or a heading. */
  record Paragraph(String text, boolean heading) {}

  Written write(SplittableRandom random) {
    String province = provinces.get(random.nextInt(provinces.size()));
    int size = FEWEST_CHARS + random.nextInt(MORE_CHARS);
    List<Paragraph> paragraphs = new ArrayList<>();
    int written = 0;
    while (written < size) {
      boolean heading = paragraphs.size() % 4 == 3;
      String text = heading ? title(random, province) : paragraph(random, province);
      paragraphs.add(new Paragraph(text, heading));
      written += text.length();
    }
    return new Written(province, title(random, province), paragraphs);
  }

  String title(SplittableRandom random, String province) {
    return fill(phrases.title(random), random, province);
  }

  private String paragraph(SplittableRandom random, String province) {
    StringBuilder text = new StringBuilder();
    int sentences = 3 + random.nextInt(3);
    for (int i = 0; i < sentences; i++) {
      boolean figures = random.nextInt(figuresEvery) == 0;
      String sentence = figures ? phrases.withFigures(random) : phrases.plain(random);
      text.append(i == 0 ? "" : " ").append(fill(sentence, random, province));
    }
    return text.toString();
  }

  private static String fill(String phrase, SplittableRandom random, String province) {
    StringBuilder filled = new StringBuilder(phrase.length() + 40);
    int at = 0;
    for (int open = phrase.indexOf('{'); open >= 0; open = phrase.indexOf('{', at)) {
      int close = phrase.indexOf('}', open);
      filled.append(phrase, at, open);
      filled.append(value(phrase.substring(open + 1, close), random, province));
      at = close + 1;
    }
    return filled.append(phrase, at, phrase.length()).toString();
  }

  private static String value(String slot, SplittableRandom random, String province) {
    return switch (slot) {
      case "province" -> province;
      case "year" -> String.valueOf(FIRST_YEAR + random.nextInt(YEARS));
      case "month" -> String.valueOf(1 + random.nextInt(12));
      case "quarter" -> List.of("I", "II", "III", "IV").get(random.nextInt(4));
      case "digit" -> String.valueOf(3 + random.nextInt(7));
      case "small" -> String.valueOf(10 + random.nextInt(50));
      case "count" -> number("#,##0", 1_000 + random.nextInt(2_000_000));
      case "share" -> number("0.0", random.nextInt(30, 1000) / 10.0) + "%";
      case "points", "decimal" -> number("0.0", random.nextInt(15, 2_500) / 10.0);
      case "tens" -> number("#,##0", random.nextInt(20, 30_000));
      default -> throw new IllegalArgumentException("unknown slot {" + slot + "}");
    };
  }

  /** As Vietnamese writes it: points between thousands, a comma before decimals. */
  private static String number(String pattern, double value) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.GERMANY))
        .format(value);
  }
}
