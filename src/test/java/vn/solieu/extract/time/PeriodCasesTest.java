package vn.solieu.extract.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.solieu.extract.Reading;
import vn.solieu.extract.figure.Figure;
import vn.solieu.model.Article;
import vn.solieu.model.Comparison;
import vn.solieu.model.Kind;
import vn.solieu.model.Period;
import vn.solieu.model.Quantity;
import vn.solieu.model.Status;
import vn.solieu.rules.RuleBook;

/**
 * Figures stand in square brackets, {@code T:} marks a target, {@code E:} an estimate, {@code C:} a
 * change, {@code R:} a place in a ranking; {@code ⏎} is a line feed.
 */
class PeriodCasesTest {
  private static final RuleBook RULES = RuleBook.ofClassPath();
  private static final Pattern FIGURE =
      Pattern.compile("\\[(?:(?<mark>[TECR]):)?(?<quote>[^\\]]+)]");

  private final TimeScanner scanner = new TimeScanner(RULES);
  private final PeriodReader reader = new PeriodReader(RULES);

  @ParameterizedTest
  @CsvFileSource(resources = "/cases/periods.csv", numLinesToSkip = 1)
  void readsPeriods(
      String text, @Nullable String published, String expected, @Nullable String note) {
    assertEquals(expected, read(text, published), note);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/cases/periods.csv", numLinesToSkip = 1)
  void readsTheSameInDecomposedText(
      String text, @Nullable String published, String expected, @Nullable String note) {
    assertEquals(expected, read(Normalizer.normalize(text, Normalizer.Form.NFD), published), note);
  }

  private String read(String marked, @Nullable String published) {
    String lines = marked.replace('⏎', '\n');
    StringBuilder text = new StringBuilder();
    List<int[]> spans = new ArrayList<>();
    List<String> marks = new ArrayList<>();
    Matcher figure = FIGURE.matcher(lines);
    while (figure.find()) {
      figure.appendReplacement(text, "");
      spans.add(new int[] {text.length(), text.length() + figure.group("quote").length()});
      text.append(figure.group("quote"));
      marks.add(figure.group("mark") == null ? "" : figure.group("mark"));
    }
    figure.appendTail(text);
    Reading reading = Reading.of(Article.ofText("t", text.toString()), RULES.lexicon());
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      figures.add(figure(reading, spans.get(i), marks.get(i)));
    }
    LocalDate day = published == null ? null : LocalDate.parse(published);
    return reader
        .read(
            reading,
            figures,
            marks.stream().map(PeriodCasesTest::status).toList(),
            scanner.scan(reading),
            day)
        .stream()
        .map(PeriodCasesTest::show)
        .collect(Collectors.joining("; "));
  }

  private static Figure figure(Reading reading, int[] span, String mark) {
    int start = 0;
    while (reading.tokens().rawEnd(start) <= span[0]) {
      start++;
    }
    int end = start;
    while (end < reading.tokens().count() && reading.tokens().rawStart(end) < span[1]) {
      end++;
    }
    Kind kind = mark.equals("C") ? Kind.CHANGE : Kind.LEVEL;
    Quantity quantity =
        new Quantity(
            BigDecimal.ONE,
            null,
            null,
            mark.equals("R") ? "rank" : "count",
            null,
            Comparison.EQ,
            kind);
    return new Figure(start, end, end, end, quantity, List.of());
  }

  private static Status status(String mark) {
    return switch (mark) {
      case "T" -> Status.TARGET;
      case "E" -> Status.ESTIMATE;
      default -> Status.ACTUAL;
    };
  }

  private static String show(FigurePeriod found) {
    Period base = found.base();
    Period period = found.period();
    String days = period == null ? "-" : period.start() + ".." + period.end();
    if (period != null && period.start().equals(period.end())) {
      days = period.start().toString();
    }
    return base == null ? days : days + "|" + base.start() + ".." + base.end();
  }
}
