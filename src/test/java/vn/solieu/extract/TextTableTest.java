package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.solieu.model.Article;
import vn.solieu.model.Observation;
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

  @Test
  void aDashedRowIsPartOfTheOneAboveAndHeadsTellAimsFromResults() {
    Article article =
        Article.ofText(
            "bang.txt",
            """
            KẾT QUẢ NĂM 2023

            Chỉ tiêu | Đề ra năm 2023 | Thực hiện năm 2023
            Hồ sơ công việc xử lý trên môi trường mạng |
            - Cấp tỉnh | 95% | 97,4%
            - Cấp xã | 65% | 61,7%
            """);
    assertEquals(
        List.of("95 TARGET", "97.4 ACTUAL", "65 TARGET", "61.7 ACTUAL"),
        extractor.extract(article).observations().stream()
            .filter(seen -> "gov.work_files_online_share".equals(seen.indicator()))
            .map(seen -> seen.quantity().value() + " " + seen.status())
            .toList());
  }

  @Test
  void cellsOnLinesOfTheirOwnAreRows() {
    List<String> expected =
        List.of("60 percent VN", "71.5 percent VN", "1000 count VN", "1286 count VN");
    String stacked =
        """
        II. BIỂU CHỈ TIÊU

        TT
        Chỉ tiêu
        ĐVT
        Kế hoạch năm 2025
        Thực hiện năm 2025

        1
        Tỷ lệ hồ sơ trực tuyến
        %
        60
        71,5

        2
        Số lượt người được tập huấn
        lượt
        1.000
        1.286
        """;
    assertEquals(expected, read(stacked));
    String tabs =
        """
        II. BIỂU CHỈ TIÊU

        TT\tChỉ tiêu\tĐVT\tKế hoạch năm 2025\tThực hiện năm 2025
        1\tTỷ lệ hồ sơ trực tuyến\t%\t60\t71,5
        2\tSố lượt người được tập huấn\tlượt\t1.000\t1.286
        """;
    assertEquals(expected, read(tabs));
  }

  @Test
  void quotesStandWhereTheTextHasThem() {
    String text = "Tỉnh\nĐiểm\nHạng\nHà Nội\n0,80\n2\nHuế\n0,79\n3\nĐà Nẵng\n0,82\n1\n";
    List<Observation> found = extractor.extract(Article.ofText("t.txt", text)).observations();
    assertEquals(6, found.size());
    for (Observation each : found) {
      int start = text.offsetByCodePoints(0, each.quotation().start());
      int end = text.offsetByCodePoints(0, each.quotation().end());
      assertEquals(each.quotation().quote(), text.substring(start, end));
    }
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
