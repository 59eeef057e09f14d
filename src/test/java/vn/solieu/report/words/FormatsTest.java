package vn.solieu.report.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solieu.model.Comparison;
import vn.solieu.model.Kind;
import vn.solieu.model.Period;
import vn.solieu.model.Quantity;

class FormatsTest {
  private final Formats vi = new Formats(Words.of(Language.VI));
  private final Formats en = new Formats(Words.of(Language.EN));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          68412345.5 | 68.412.345,5 | 68,412,345.5
          12.840     | 12,84        | 12.84
          -1234      | −1.234       | −1,234
          999        | 999          | 999
          0.00       | 0            | 0
          1E+3       | 1.000        | 1,000
          """)
  void writesNumbers(BigDecimal value, String vietnamese, String english) {
    assertEquals(vietnamese, vi.number(value));
    assertEquals(english, en.number(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          68412345      | 68,41 triệu     | 68.41 million
          174000000000000 | 174 nghìn tỷ  | 174 trillion
          39000000000   | 39 tỷ           | 39 billion
          999999        | 999.999         | 999,999
          -2500000      | −2,5 triệu      | −2.5 million
          """)
  void shortensLargeNumbers(BigDecimal value, String vietnamese, String english) {
    assertEquals(vietnamese, vi.compact(value).replace('\u00a0', ' '));
    assertEquals(english, en.compact(value).replace('\u00a0', ' '));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-01-01 | 2024-12-31 | năm 2024              | 2024
          2025-06-01 | 2025-06-30 | tháng 6/2025          | June 2025
          2025-07-01 | 2025-09-30 | quý III/2025          | Q3 2025
          2025-01-01 | 2025-06-30 | 6 tháng đầu năm 2025  | first half of 2025
          2025-07-01 | 2025-12-31 | 6 tháng cuối năm 2025 | second half of 2025
          2025-01-01 | 2025-09-30 | 9 tháng đầu năm 2025  | first 9 months of 2025
          2025-03-01 | 2025-05-31 | tháng 3–5/2025        | March–May 2025
          2021-01-01 | 2025-12-31 | 2021–2025             | 2021–2025
          2025-06-30 | 2025-06-30 | 30/6/2025             | 30 June 2025
          2025-06-02 | 2025-06-30 | 2/6/2025 – 30/6/2025  | 2 June 2025 – 30 June 2025
          """)
  void namesPeriods(LocalDate start, LocalDate end, String vietnamese, String english) {
    assertEquals(vietnamese, vi.period(new Period(start, end)));
    assertEquals(english, en.period(new Period(start, end)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          80   |      |     | percent | OVER     | trên 80%         | over 80%
          70   | 80   |     | percent | EQ       | 70–80%           | 70–80%
          5    |      | 193 | rank    | EQ       | hạng 5/193       | rank 5/193
          2.5  |      |     | times   | APPROX   | khoảng 2,5 lần   | about 2.5 times
          1000 |      |     | VND     | AT_LEAST | ít nhất 1.000 đồng | at least 1,000 VND
          146  |      |     | Mbit/s  | NEARLY   | gần 146 Mbit/s   | nearly 146 Mbit/s
          """)
  void saysWhatAFigureSays(
      BigDecimal value,
      BigDecimal high,
      BigDecimal outOf,
      String unit,
      Comparison comparison,
      String vietnamese,
      String english) {
    Quantity quantity = new Quantity(value, high, outOf, unit, null, comparison, Kind.LEVEL);
    assertEquals(vietnamese, vi.value(quantity, true).replace('\u00a0', ' '));
    assertEquals(english, en.value(quantity, true).replace('\u00a0', ' '));
  }
}
