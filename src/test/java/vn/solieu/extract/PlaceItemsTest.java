package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.solieu.model.Article;
import vn.solieu.rules.RuleBook;

/** Lists of places and their values. */
class PlaceItemsTest {
  private final Extractor extractor = new Extractor(RuleBook.ofClassPath());

  @Test
  void aPlaceAndItsValueStateWhatTheItemBeforeDoes() {
    assertEquals(
        List.of("VN-31 11200000000000", "VN-57 15900000000000", "VN-35 2350000000000"),
        revenues(
            """
            - Bình Định: doanh thu thương mại điện tử bán lẻ 11.200 tỷ đồng;
            - Bình Dương: 15.900 tỷ đồng;
            - Lâm Đồng: 2.350 tỷ đồng.
            """));
  }

  @Test
  void anotherUnitOrAnotherNounIsSomethingElse() {
    assertEquals(
        List.of("VN-31 11200000000000"),
        revenues(
            """
            - Bình Định: doanh thu thương mại điện tử bán lẻ 11.200 tỷ đồng;
            - Bình Dương: 12%;
            - Ngân sách: 2.350 tỷ đồng.
            """));
  }

  private List<String> revenues(String text) {
    Article article = PaperText.of("Báo Nhân Dân", LocalDate.of(2024, 12, 15), text);
    return extractor.extract(article).observations().stream()
        .filter(seen -> "economy.ecommerce_revenue".equals(seen.indicator()))
        .map(seen -> seen.place().area() + " " + seen.quantity().value().toPlainString())
        .toList();
  }
}
