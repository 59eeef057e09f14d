package vn.solieu.extract.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.solieu.rules.IndicatorRule;
import vn.solieu.rules.RuleBook;

/**
 * Sentences with marked figures and the indicator of each: {@code cases/indicators*.csv}, columns
 * {@code text} (figures in 【】, "\n" for a new line), {@code units} and {@code indicators} (one each
 * per figure, apart by spaces; "+" after a unit for a change; "-" for no indicator; two joined by
 * "&"), {@code value} (one for all figures or one each).
 */
class IndicatorCasesTest {
  private static final List<String> TABLES =
      List.of("indicators.csv", "indicators-government.csv", "indicators-economy.csv");
  private static final BigDecimal SOME = new BigDecimal("17");

  private final RuleBook rules = RuleBook.ofClassPath();

  @TestFactory
  Stream<DynamicTest> linksAsTheTablesSay() {
    return TABLES.stream()
        .flatMap(table -> read(table).stream())
        .map(row -> DynamicTest.dynamicTest(row.get("text"), () -> check(row)));
  }

  private void check(CSVRecord row) {
    MarkedText text = MarkedText.of(row.get("text"), '【', '】');
    List<String> units = List.of(row.get("units").split(" ", -1));
    List<String> wanted = List.of(row.get("indicators").split(" ", -1));
    List<String> found = new ArrayList<>();
    text.link(rules, units, values(row.get("value"), units.size()))
        .forEach(codes -> found.add(codes.isEmpty() ? "-" : String.join("&", codes)));
    assertEquals(wanted, found, row.get("text"));
  }

  private static List<BigDecimal> values(String column, int figures) {
    List<BigDecimal> values =
        column.isEmpty()
            ? List.of(SOME)
            : Stream.of(column.split(" ", -1)).map(BigDecimal::new).toList();
    return values.size() == 1 ? Collections.nCopies(figures, values.get(0)) : values;
  }

  private static List<CSVRecord> read(String table) {
    try (Reader reader =
            new InputStreamReader(
                Objects.requireNonNull(
                    IndicatorCasesTest.class.getResourceAsStream("/cases/" + table)),
                StandardCharsets.UTF_8);
        CSVParser parser = CSVFormat.RFC4180.builder().setHeader().get().parse(reader)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new IllegalStateException(table, e);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyRuleLinksItsExample() {
    return rules.indicatorRules().list().stream()
        .filter(rule -> rule.periodKind() == null)
        .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> checkExample(rule)));
  }

  private void checkExample(IndicatorRule rule) {
    MarkedText text = MarkedText.of(rule.example(), '[', ']');
    String unit = rule.units().get(0).equals("change") ? "percent+" : rule.units().get(0);
    BigDecimal min = rule.min();
    BigDecimal max = rule.max();
    BigDecimal value = min == null ? SOME : min.max(BigDecimal.ONE);
    List<List<String>> found =
        text.link(rules, List.of(unit), List.of(max == null ? value : value.min(max)));
    assertEquals(List.of(List.of(rule.indicator())), found);
  }
}
