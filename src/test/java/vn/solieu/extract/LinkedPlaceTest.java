package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.solieu.model.Article;
import vn.solieu.rules.RuleBook;

class LinkedPlaceTest {
  private static final RuleBook RULES = RuleBook.ofClassPath();

  private final Extractor extractor = new Extractor(RULES);

  /** In a province's paper, behind a sentence about the province. */
  @TestFactory
  Stream<DynamicTest> moreThanAnyProvinceHasIsOfTheNation() {
    return RULES.provinceLimits().examples().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example,
                    () -> assertEquals("VN", area("Lào Cai đông khách. " + example + "."))));
  }

  @Test
  void aProvinceThatTheSentenceNamesKeepsItsFigure() {
    assertEquals(
        "VN-02", area("Năm 2025, doanh thu thương mại điện tử của Lào Cai đạt [31 tỷ USD]."));
  }

  @Test
  void whatAProvinceMayHaveIsItsOwn() {
    assertEquals("VN-02", area("Lào Cai đông khách. Có [1.200] trạm 5G hoạt động."));
  }

  @Test
  void aDistrictHasNoRankAmongProvinces() {
    assertEquals(0, ranks("DTI năm 2024: huyện Bát Xát xếp thứ 3, huyện Mường Khương thứ 5."));
    assertEquals(1, ranks("DTI năm 2024: tỉnh Lào Cai xếp thứ 30."));
    assertEquals(1, ranks("DTI năm 2024: Bộ Tư pháp xếp thứ 9."));
  }

  private long ranks(String text) {
    return extractor.extract(article(text)).observations().stream()
        .filter(seen -> "rank.dti".equals(seen.indicator()))
        .count();
  }

  private String area(String marked) {
    String quote = marked.substring(marked.indexOf('[') + 1, marked.indexOf(']'));
    String text = marked.replace("[", "").replace("]", "");
    return extractor.extract(article(text)).observations().stream()
        .filter(seen -> seen.quotation().quote().equals(quote))
        .map(seen -> seen.place().area())
        .findFirst()
        .orElse("none");
  }

  private static Article article(String text) {
    return PaperText.of("Báo Lào Cai", LocalDate.of(2025, 12, 15), text);
  }
}
