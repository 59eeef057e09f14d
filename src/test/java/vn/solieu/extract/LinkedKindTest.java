package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solieu.model.Observation;
import vn.solieu.rules.RuleBook;

class LinkedKindTest {
  private static final RuleBook RULES = RuleBook.ofClassPath();

  private final Extractor extractor = new Extractor(RULES);

  @TestFactory
  Stream<DynamicTest> readsGrowthRatesAsLevels() {
    return RULES.growthRates().examples().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(example, () -> assertEquals("level", kind(example))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Năm 2024, giá trị giao dịch thanh toán không dùng tiền mặt tăng [31%] so với năm 2023.;change",
        "Quý III/2025, có thêm [24] bệnh viện hoàn thành bệnh án điện tử.;change",
        "Tháng 9/2025, cổng có thêm [612.000] tài khoản đăng ký mới trên Cổng Dịch vụ công quốc gia."
            + ";level",
        "Bệnh viện tuyển thêm [24] nhân viên.;level",
        "Chi nhánh hoàn thành bệnh án điện tử ở [24] bệnh viện.;level"
      })
  void tellsChangesOfStocksFromLevelsOfFlows(String text, String expected) {
    assertEquals(expected, kind(text), text);
  }

  private String kind(String marked) {
    String quote = marked.substring(marked.indexOf('[') + 1, marked.indexOf(']'));
    String text = marked.replace("[", "").replace("]", "");
    List<Observation> all =
        extractor.extract(PaperText.of(null, LocalDate.of(2025, 10, 15), text)).observations();
    return all.stream()
        .filter(seen -> seen.quotation().quote().equals(quote))
        .map(seen -> seen.quantity().kind().code())
        .findFirst()
        .orElse("none");
  }
}
