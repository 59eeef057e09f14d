package vn.solieu.extract.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.solieu.extract.Reading;
import vn.solieu.extract.time.TimeScanner;
import vn.solieu.model.Article;
import vn.solieu.model.Comparison;
import vn.solieu.model.Kind;
import vn.solieu.model.Quantity;
import vn.solieu.rules.RuleBook;

/**
 * One sentence a line, and its figures as {@code value..high/outOf unit comparator kind}; the
 * common comparator and kind are left out.
 */
class FigureCasesTest {
  private static final RuleBook RULES = RuleBook.ofClassPath();

  private final TimeScanner times = new TimeScanner(RULES);
  private final FigureReader reader = new FigureReader(RULES);

  @ParameterizedTest
  @CsvFileSource(
      resources = {
        "/cases/figure_numbers.csv",
        "/cases/figure_units.csv",
        "/cases/figure_comparators.csv",
        "/cases/figure_kinds.csv",
        "/cases/figure_not.csv"
      },
      numLinesToSkip = 1)
  void readsFigures(String text, @Nullable String figures, @Nullable String note) {
    String expected = figures == null ? "" : figures;
    assertEquals(expected, read(text), text + ": " + note);
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    assertEquals(expected, read(decomposed), text + " in NFD: " + note);
  }

  private String read(String text) {
    Article article = Article.ofText("a.txt", text.replace('⏎', '\n'));
    Reading reading = Reading.of(article, RULES.lexicon());
    List<Figure> figures = reader.read(reading, times.scan(reading));
    return figures.stream()
        .map(figure -> show(figure.quantity()))
        .collect(Collectors.joining("; "));
  }

  private static String show(Quantity quantity) {
    StringBuilder shown = new StringBuilder(quantity.value().toPlainString());
    if (quantity.valueHigh() != null) {
      shown.append("..").append(quantity.valueHigh().toPlainString());
    }
    if (quantity.outOf() != null) {
      shown.append('/').append(quantity.outOf().toPlainString());
    }
    shown.append(' ').append(quantity.unit());
    if (quantity.comparison() != Comparison.EQ) {
      shown.append(' ').append(quantity.comparison().code());
    }
    return quantity.kind() == Kind.CHANGE ? shown + " change" : shown.toString();
  }
}
