package vn.solieu.extract.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.solieu.extract.MarkedFigures;
import vn.solieu.rules.RuleBook;

/** What a text is about, by who publishes it and whom it names, in all their combinations. */
class DocumentHomeTest {
  private static final RuleBook RULES = RuleBook.ofClassPath();
  private static final List<String> PUBLISHERS =
      List.of(
          "Cổng thông tin điện tử tỉnh Hà Nam",
          "Báo Hà Nam",
          "Trang thông tin điện tử Công an tỉnh Hà Nam",
          "Báo Nhân Dân",
          "");
  private static final List<String> TITLES =
      List.of("Hà Nam đẩy mạnh chuyển đổi số", "Kế hoạch chuyển đổi số năm 2024", "");
  private static final Map<String, String> PROVINCES =
      Map.of(
          "Điện Biên", "VN-71", "Huế", "VN-26", "Bà Rịa - Vũng Tàu", "VN-43", "Quảng Nam", "VN-27");
  private static final List<String> SENTENCES =
      List.of(
          "{} cho biết, đến hết tháng 9/2024, toàn tỉnh có [[1.234]] tổ công nghệ số cộng đồng.",
          "Theo {}, đến ngày 30/9/2024 có [[1.234]] tổ công nghệ số cộng đồng được thành lập.",
          "Đến hết tháng 9/2024, {} đã số hóa 95% hồ sơ, [[87%]] người dân hài lòng.");

  private final PlaceReader reader = new PlaceReader(RULES);

  @ParameterizedTest
  @CsvFileSource(resources = "/cases/introductions.csv", numLinesToSkip = 1)
  void isTheProvinceOfTheIntroduction(String introduction, @Nullable String note) {
    String text =
        introduction.replace("⏎", "\\n")
            + "\\n\\n- 850 tổ công nghệ số cộng đồng;\\n- Kinh tế số chiếm 18% GRDP."
            + "\\n\\nCông tác này được quan tâm; [[95%]] hồ sơ được giải quyết đúng hạn.";
    for (String publisher : PUBLISHERS) {
      for (String title : TITLES) {
        String area = area(text, publisher, title);
        assertEquals("VN-63", area, publisher + " | " + title + " | " + introduction);
      }
    }
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/cases/province_bodies.csv", numLinesToSkip = 1)
  void isTheProvinceOfABody(String body) {
    PROVINCES.forEach(
        (province, code) -> {
          for (String sentence : SENTENCES) {
            String text = sentence.replace("{}", body.replace("{P}", province));
            assertEquals(code, area(text, "Báo Nhân Dân", ""), text);
          }
        });
  }

  private String area(String text, String publisher, String title) {
    MarkedFigures figures =
        MarkedFigures.of(
            RULES,
            text,
            publisher.isEmpty() ? null : publisher,
            title.isEmpty() ? null : title,
            null);
    return reader.read(figures.reading(), figures.figures()).get(figures.marked()).place().area();
  }
}
