package vn.solieu.extract.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.solieu.extract.Reading;
import vn.solieu.model.Article;
import vn.solieu.rules.RuleBook;

class TimeCasesTest {
  private static final RuleBook RULES = RuleBook.ofClassPath();

  private final TimeScanner scanner = new TimeScanner(RULES);

  @ParameterizedTest
  @CsvFileSource(resources = "/cases/times.csv", numLinesToSkip = 1)
  void findsTimesAndNothingElse(String text, @Nullable String expected, @Nullable String note) {
    assertEquals(expected == null ? "" : expected, scan(text), note);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/cases/times.csv", numLinesToSkip = 1)
  void findsTheSameInDecomposedText(String text, @Nullable String expected, @Nullable String note) {
    String twin = Normalizer.normalize(text, Normalizer.Form.NFD);
    String found = Normalizer.normalize(scan(twin), Normalizer.Form.NFC);
    assertEquals(expected == null ? "" : expected, found, note);
  }

  private String scan(String text) {
    Reading reading = Reading.of(Article.ofText("t", text), RULES.lexicon());
    return scanner.scan(reading).stream()
        .map(time -> time.kind() + " " + reading.tokens().raw(time.start(), time.end()))
        .collect(Collectors.joining("; "));
  }
}
