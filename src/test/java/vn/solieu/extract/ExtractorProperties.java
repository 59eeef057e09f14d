package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import vn.solieu.model.Article;
import vn.solieu.model.Observation;
import vn.solieu.rules.RuleBook;

/** What holds for every text: tried on all sentences of the case tables, alone and in pairs. */
class ExtractorProperties {
  private static final Extractor EXTRACTOR = new Extractor(RuleBook.ofClassPath());
  private static final List<String> TABLES = List.of("numbers", "units", "comparators", "kinds");
  private static final String NEW_TONES = "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy";
  private static final String OLD_TONES = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ";

  @Provide
  Arbitrary<String> sentences() {
    List<String> all = new ArrayList<>();
    for (String table : TABLES) {
      all.addAll(texts("/cases/figure_" + table + ".csv"));
    }
    return Arbitraries.of(all);
  }

  private static List<String> texts(String path) {
    var stream = Objects.requireNonNull(ExtractorProperties.class.getResourceAsStream(path), path);
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
        var rows =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
      return rows.stream().map(row -> row.get("text").replace('⏎', '\n')).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Property(tries = 150)
  void offsetsCutTheQuote(@ForAll("sentences") String one, @ForAll("sentences") String two) {
    String text = "\uD83D\uDCF1 " + one + ". " + two; // a sign beyond the BMP shifts UTF-16 offsets
    for (Observation observation : read(text)) {
      assertEquals(observation.quotation().quote(), cut(text, observation));
    }
  }

  /**
   * Indicator, period, place and status may come from the text before, and with the indicator
   * whether a rate is a level or a change: they are left out.
   */
  @Property(tries = 150)
  void aBlankLineKeepsFiguresApart(
      @ForAll("sentences") String one, @ForAll("sentences") String two) {
    List<String> apart = new ArrayList<>(figures(one));
    apart.addAll(figures(two));
    assertEquals(apart, figures(one + "\n\n" + two), one + " // " + two);
  }

  @Property(tries = 150)
  void decomposedTextReadsAlike(@ForAll("sentences") String text) {
    assertTwin(text, Normalizer.normalize(text, Normalizer.Form.NFD));
  }

  @Property(tries = 150)
  void oldTonesReadAlike(@ForAll("sentences") String text) {
    String old = text;
    for (int i = 0; i < NEW_TONES.length(); i += 2) {
      String vowels = NEW_TONES.substring(i, i + 2);
      String other = OLD_TONES.substring(i, i + 2);
      old = old.replaceAll("(?<![qQ])" + vowels + "(?!\\p{L})", other);
    }
    assertTwin(text, old);
  }

  @Property(tries = 150)
  void oddSpacesAndHyphensReadAlike(@ForAll("sentences") String text) {
    assertTwin(text, text.replace(' ', '\u00A0'));
    assertTwin(text, text.replaceAll("(\\p{L}{2})(\\p{L})", "$1\u00AD$2"));
  }

  private static void assertTwin(String text, String twin) {
    List<Observation> plain = read(text);
    List<Observation> other = read(twin);
    assertEquals(
        plain.stream().map(ExtractorProperties::record).toList(),
        other.stream().map(ExtractorProperties::record).toList(),
        twin);
    other.forEach(seen -> assertEquals(seen.quotation().quote(), cut(twin, seen)));
  }

  private static String record(Observation seen) {
    return figure(seen)
        + seen.quantity().kind()
        + seen.indicator()
        + seen.status()
        + seen.place().area()
        + seen.place().locality()
        + seen.period()
        + seen.base();
  }

  /** A figure that states two indicators has two rows and is one figure. */
  private static List<String> figures(String text) {
    List<String> figures = new ArrayList<>();
    int last = -1;
    for (Observation seen : read(text)) {
      if (seen.quotation().start() != last) {
        figures.add(figure(seen));
      }
      last = seen.quotation().start();
    }
    return figures;
  }

  /** Value, unit and comparator; not the noun's spelling. */
  private static String figure(Observation seen) {
    var quantity = seen.quantity();
    return quantity.value().toPlainString()
        + '|'
        + quantity.valueHigh()
        + '|'
        + quantity.outOf()
        + '|'
        + quantity.unit()
        + '|'
        + quantity.comparison();
  }

  private static String cut(String text, Observation seen) {
    int start = text.offsetByCodePoints(0, seen.quotation().start());
    return text.substring(start, text.offsetByCodePoints(0, seen.quotation().end()));
  }

  private static List<Observation> read(String text) {
    return EXTRACTOR.extract(Article.ofText("a.txt", text)).observations();
  }
}
