package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.solieu.model.Article;
import vn.solieu.rules.RuleBook;

/** Tables that stand in plain text as lines with bars, as papers and infographics print them. */
class TextTableTest {
  private final Extractor extractor = new Extractor(RuleBook.ofClassPath());

  @Test
  void aCaptionGivesItsUnitToCellsThatHaveNone() {
    assertEquals(
        List.of(
            "68.4 percent VN-61", "73.1 percent VN-61", "71.2 percent VN-67", "72.8 percent VN-67"),
        read(
            """
            BẢNG 1. TỶ LỆ HỒ SƠ NỘP TRỰC TUYẾN (%)
            Tỉnh | Quý I/2024 | Quý II/2024
            Hải Dương | 68,4 | 73,1
            Nam Định | 71,2 | 72,8
            """));
  }

  @Test
  void aHeadThatNamesAPlaceGivesItToItsColumnAndALabelItsScaleToItsRow() {
    assertEquals(
        List.of(
            "912000 count VN-61",
            "1034000 count VN-67",
            "99.3 percent VN-61",
            "98.8 percent VN-67"),
        read(
            """
            CẢ NĂM 2024
            Chỉ tiêu | Hải Dương | Nam Định
            Hồ sơ trực tuyến (nghìn hồ sơ) | 912 | 1.034
            Giải quyết đúng hạn (%) | 99,3 | 98,8
            """));
  }

  @Test
  void aBracketThatOnlyEndsLikeAUnitIsNone() {
    assertEquals(
        List.of("248900 count VN-21"),
        read(
            """
            2. Một số địa bàn (cùng thời điểm)

            Địa bàn | Thu nhận (hồ sơ)
            Thanh Hóa | 248.900
            """));
  }

  private List<String> read(String text) {
    return extractor.extract(Article.ofText("t.txt", text)).observations().stream()
        .map(
            o ->
                o.quantity().value().stripTrailingZeros().toPlainString()
                    + " "
                    + o.quantity().unit()
                    + " "
                    + Objects.requireNonNullElse(o.place().area(), ""))
        .collect(Collectors.toList());
  }
}
