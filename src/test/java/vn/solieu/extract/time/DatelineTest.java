package vn.solieu.extract.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solieu.extract.Extractor;
import vn.solieu.model.Article;
import vn.solieu.model.Observation;
import vn.solieu.rules.RuleBook;

class DatelineTest {
  private final Extractor extractor = new Extractor(RuleBook.ofClassPath());

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "none",
      value = {
        "HÀ NỘI, 11/7/2024 - Sáng nay, cả nước có 57 triệu tài khoản.;2024-07-11",
        "(TP. Hồ Chí Minh, 11/7/2024) – Thành phố có 5 triệu tài khoản.;2024-07-11",
        "Từ 1/7/2024 cả nước có 57 triệu tài khoản.;none",
        "Ngày 1/7/2024, ngày mà cả nước - như đã hẹn - có 57 triệu tài khoản.;none"
      })
  void readsTheDayOfADateline(String text, String day) {
    Observation seen =
        extractor.extract(Article.ofText("case", text)).observations().stream()
            .findFirst()
            .orElseThrow();
    assertEquals(
        Optional.ofNullable(day), Optional.ofNullable(seen.publishedOn()).map(String::valueOf));
  }
}
