package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.solieu.model.Period;

/** Every way to say a period, in every place of a sentence and of the next one. */
class PeriodSentencesTest {
  private static final ProvincePaper PAPER = new ProvincePaper(LocalDate.of(2025, 3, 12));

  /** {T}, {t}: the period, at the beginning of a sentence and within; {B}, {b}: what is counted. */
  private static final List<String> FORMS =
      List.of(
          "{T}, {b}.",
          "{T} {b}.",
          "{B}, {t}.",
          "{B} ({t}).",
          "Theo báo cáo của Sở Thông tin và Truyền thông, {t}, {b}.",
          "Theo Sở Thông tin và Truyền thông, {t} {b}.",
          "Tại hội nghị ngày 10/3, ông Nguyễn Văn An cho biết, {t}, {b}.",
          "Báo cáo tại hội nghị sơ kết một năm thực hiện Kế hoạch số 22 ngày 5/1/2024, lãnh đạo Sở"
              + " cho hay {t}, {b}.",
          "Năm 2023, tỉnh chi 12 tỷ đồng cho chuyển đổi số. {T}, {b}.",
          "Số liệu {t} cho thấy {b}.",
          "Kết quả là {t}, {b}, tăng 12% so với cùng kỳ năm trước.",
          "{T}, tỉnh đạt 97% kế hoạch; {b}.",
          "{T}, tỉnh đạt 97% kế hoạch, {b}.",
          "{T}, tỉnh đạt 97% kế hoạch. Nhờ đó, {b}.",
          "{T}, tỉnh đạt 97% kế hoạch. Theo Sở, người dân đã quen với cách làm mới. {B}.",
          "- {T}, tỉnh đạt 97% kế hoạch.\n- {B}.");

  private static final List<String> STOCKS =
      List.of(
          "toàn tỉnh có 51.230 tài khoản VNeID được kích hoạt",
          "tỉnh Bắc Giang có 51.230 trạm phát sóng 4G");
  private static final List<String> FLOWS =
      List.of(
          "toàn tỉnh tiếp nhận 51.230 hồ sơ trực tuyến",
          "doanh thu thương mại điện tử của tỉnh Bắc Giang đạt 51.230 tỷ đồng");

  @ParameterizedTest
  @CsvFileSource(resources = "/cases/period_expressions.csv", numLinesToSkip = 1)
  void isReadWhereverItStands(String expression, LocalDate start, LocalDate end, String sort) {
    for (String form : FORMS) {
      for (String counted : sort.equals("stock") ? STOCKS : FLOWS) {
        String text =
            form.replace("{T}", ProvincePaper.capitalised(expression))
                .replace("{t}", expression)
                .replace("{B}", ProvincePaper.capitalised(counted))
                .replace("{b}", counted);
        assertEquals(start + ".." + end, period(text), text);
      }
    }
  }

  private static String period(String text) {
    Period period = PAPER.quoted(text, "51.230").period();
    return period == null ? "none" : period.start() + ".." + period.end();
  }
}
