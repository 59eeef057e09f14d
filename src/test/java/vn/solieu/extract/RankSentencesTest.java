package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.model.Observation;

/** Places that a noun announces, whatever stands between it and the number. */
class RankSentencesTest {
  private static final ProvincePaper PAPER = new ProvincePaper(LocalDate.of(2025, 10, 15));
  private static final List<String> NOUNS =
      List.of("Xếp hạng", "Thứ hạng", "Hạng", "Vị trí", "Vị trí xếp hạng");
  private static final List<String> RANKINGS =
      List.of(
          "chỉ số chuyển đổi số cấp tỉnh",
          "DTI",
          "của tỉnh về chuyển đổi số (DTI)",
          "DTI của tỉnh Bắc Giang",
          "của Bắc Giang trên bảng DTI");
  private static final List<String> FORMS = List.of("{}.", "- {};", "Năm qua, {}.");

  @ParameterizedTest
  @ValueSource(
      strings = {
        ": 37",
        " là 37",
        " hiện là 37",
        " năm 2024 là 37",
        " năm 2024: 37/63",
        " là thứ 37",
        " năm 2024: thứ 37",
        " năm 2024 là 37, tăng 5 bậc so với năm 2023",
        ": hạng 37/63",
        " lên 37",
        " từ 42 lên 37",
        " năm 2023 là 42, năm 2024 là 37",
        ": 37 (năm 2023: 42)",
        " năm 2024: 37; năm 2023: 42"
      })
  void arePlacesInTheRanking(String statement) {
    for (String noun : NOUNS) {
      for (String ranking : RANKINGS) {
        String said = noun + " " + ranking + statement;
        for (String form : FORMS) {
          boolean inside = form.startsWith("N");
          String begin =
              inside ? said.substring(0, 1).toLowerCase(Locale.ROOT) : said.substring(0, 1);
          check(form.replace("{}", begin + said.substring(1)), "37");
          if (said.contains("42")) {
            check(form.replace("{}", begin + said.substring(1)), "42");
          }
        }
      }
    }
  }

  /** Names of the catalogue itself, as the label or the subject of a rank. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kết quả:\n\n- {}: 37.",
        "{} đạt 37.",
        "{} của cả nước hiện là 37, tăng so với cùng kỳ năm trước.",
        "Theo báo cáo, {} trong 9 tháng đầu năm 2025 là 37; nhiều chỉ tiêu khác cũng chuyển biến."
      })
  void areReadBehindTheNameOfTheirIndicator(String form) {
    Map.of(
            "Xếp hạng Chỉ số đổi mới sáng tạo toàn cầu", "rank.gii",
            "Xếp hạng Chính phủ điện tử của Liên hợp quốc", "rank.egdi",
            "Xếp hạng phát triển công nghệ thông tin IDI", "rank.idi",
            "Xếp hạng Chỉ số an toàn, an ninh mạng toàn cầu", "rank.gci")
        .forEach(
            (name, indicator) ->
                assertEquals("rank " + indicator, read(form.replace("{}", name), "37")));
  }

  private static void check(String text, String value) {
    assertEquals("rank rank.dti", read(text, value), text);
  }

  private static String read(String text, String value) {
    Observation figure =
        PAPER.figure(text, each -> each.quantity().value().toPlainString().equals(value));
    return figure.quantity().unit() + " " + figure.indicator();
  }
}
