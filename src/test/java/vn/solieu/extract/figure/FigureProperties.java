package vn.solieu.extract.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import vn.solieu.extract.Reading;
import vn.solieu.extract.time.TimeScanner;
import vn.solieu.model.Article;
import vn.solieu.rules.RuleBook;

/** Any number reads back from each of the forms in which Vietnamese writes it. */
class FigureProperties {
  private static final RuleBook RULES = RuleBook.ofClassPath();
  private static final TimeScanner TIMES = new TimeScanner(RULES);
  private static final FigureReader READER = new FigureReader(RULES);

  @Property
  void readsGroupsAndDecimals(
      @ForAll @LongRange(min = 0, max = 999_999_999_999L) long whole,
      @ForAll @IntRange(min = 1, max = 99) int hundredths) {
    BigDecimal value = BigDecimal.valueOf(whole).add(BigDecimal.valueOf(hundredths, 2));
    String written = grouped(whole, '.') + "," + "%02d".formatted(hundredths);
    assertReads(value, written, "Tỷ lệ đạt " + written + "%.", "%");
  }

  @Property
  void readsWholeNumbersInGroups(@ForAll @LongRange(min = 1000, max = 999_999_999_999L) long n) {
    for (char sign : new char[] {'.', ' '}) {
      String written = grouped(n, sign);
      assertReads(BigDecimal.valueOf(n), written, "Chi " + written + " đồng.", " đồng");
    }
  }

  @Property
  void readsScaleWords(@ForAll @IntRange(min = 1, max = 9999) int tenths) {
    String written = "%d,%d".formatted(tenths / 10, tenths % 10);
    BigDecimal value = BigDecimal.valueOf(tenths, 1).movePointRight(9);
    assertReads(value, written, "Chi " + written + " tỷ đồng.", " tỷ đồng");
  }

  @Property
  void readsTwoDigitsInAnyRange(
      @ForAll @IntRange(min = 1, max = 48) int low,
      @ForAll @IntRange(min = 49, max = 99) int high) {
    String text = "Tỷ lệ đạt " + low + " - " + high + "%.";
    Figure figure = read(text).get(0);
    assertEquals(BigDecimal.valueOf(low), plain(figure.quantity().value()), text);
    assertEquals(BigDecimal.valueOf(high), figure.quantity().valueHigh(), text);
  }

  @Example
  void staysLinearOnLongRuns() {
    for (String unit : List.of("1.", "12,", "5/", "1-", "9 và ", "tỷ ", "(3) ", "tăng ", "1 2 ")) {
      read(unit.repeat(60_000));
    }
  }

  private static void assertReads(BigDecimal value, String written, String text, String unit) {
    List<Figure> figures = read(text);
    assertEquals(1, figures.size(), text);
    Figure figure = figures.get(0);
    assertEquals(plain(value), plain(figure.quantity().value()), text);
    Reading reading = Reading.of(Article.ofText("a.txt", text), RULES.lexicon());
    assertEquals(written + unit, reading.tokens().raw(figure.start(), figure.end()), text);
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static List<Figure> read(String text) {
    Reading reading = Reading.of(Article.ofText("a.txt", text), RULES.lexicon());
    return READER.read(reading, TIMES.scan(reading));
  }

  private static String grouped(long n, char sign) {
    StringBuilder digits = new StringBuilder(Long.toString(n));
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      digits.insert(at, sign);
    }
    return digits.toString();
  }
}
