package vn.solieu.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which texts are copies of one another. The texts are written for this test. */
class TextPrintTest {
  private static final String LEAD = "(Tin Mẫu) - Sáng nay, Sở Khoa học và Công nghệ họp báo. ";
  private static final String RELEASE =
      """
      Sau chín tháng, toàn tỉnh tiếp nhận 412.356 hồ sơ thủ tục hành chính, trong đó 371.120 hồ sơ \
      nộp trực tuyến, đạt tỷ lệ 90,0%. Các sở, ngành đã cắt giảm thời gian giải quyết của 215 thủ tục, \
      người dân không phải nộp lại giấy tờ đã có trong cơ sở dữ liệu dùng chung.
      Mạng di động thế hệ mới phủ sóng 98,7% số xã, phường; 86,4% hộ gia đình có đường truyền cáp quang. \
      Tổ công nghệ số cộng đồng ở 1.204 thôn, bản hướng dẫn bà con cài đặt ứng dụng, thanh toán tiền điện, \
      tiền nước và học phí mà không dùng tiền mặt.
      Doanh nghiệp công nghệ trên địa bàn đạt doanh thu 23.480 tỷ đồng, nộp ngân sách 1.150 tỷ đồng. \
      Tỉnh đặt mục tiêu đến cuối năm có thêm 60 doanh nghiệp, đào tạo cho 5.500 cán bộ, công chức kỹ năng \
      phân tích dữ liệu, và hoàn thành nền tảng chia sẻ dữ liệu trước tháng 12.
      """;
  private static final String OTHER =
      """
      Nhiều tiểu thương ở chợ trung tâm nay nhận tiền qua mã vạch dán trước quầy. Bà con kể rằng lúc đầu \
      còn ngại, nhưng được đoàn thanh niên chỉ dẫn từng bước nên giờ đã quen tay, ít phải lo tiền lẻ. \
      Ban quản lý chợ cho biết 640 trong 780 quầy đã dùng cách này, hơn 80% giao dịch buổi sáng không có \
      tiền mặt. Ngân hàng miễn phí chuyển khoản trong 12 tháng và lắp 35 điểm thu phát sóng để mạng không \
      chập chờn vào giờ đông khách; lớp tập huấn cuối tuần có 420 người theo học.
      """;

  private static TextPrint print(String text) {
    return TextPrint.of(text);
  }

  private static boolean areCopies(String one, String two) {
    boolean areCopies = print(one).isCopyOf(print(two));
    assertEquals(areCopies, print(two).isCopyOf(print(one)), "the same in both directions");
    return areCopies;
  }

  private static boolean meet(String one, String two) {
    int[] bands = print(one).bands();
    return Arrays.stream(print(two).bands()).anyMatch(b -> Arrays.binarySearch(bands, b) >= 0);
  }

  @Test
  void aWireCopyWithAnotherLeadAndBylineIsACopy() {
    String copy =
        "Báo Mẫu | 21/10/2025, 18:31. Thông tin vừa được công bố tại cuộc họp ở thành phố. "
            + RELEASE
            + "Theo Tin Mẫu";
    assertTrue(areCopies(LEAD + RELEASE, copy));
    assertTrue(meet(LEAD + RELEASE, copy));
  }

  @Test
  void spellingSpacingAndCompositionDoNotMatter() {
    String copy = Normalizer.normalize(RELEASE, Normalizer.Form.NFD).replace(" ", "\u00a0\n");
    assertArrayEquals(print(RELEASE).signature(), print(copy).signature());
    assertArrayEquals(print("Văn hoá, thuỷ lợi").numbers(), print("văn hóa, thủy lợi").numbers());
    assertTrue(areCopies(RELEASE, copy));
  }

  @Test
  void aShortenedCopyIsACopy() {
    List<String> paragraphs = RELEASE.lines().toList();
    String copy = paragraphs.get(0) + "\n" + paragraphs.get(2);
    assertTrue(areCopies(LEAD + RELEASE, copy));
    assertTrue(meet(LEAD + RELEASE, copy));
  }

  @Test
  void twoPapersThatPrintOneReleaseWithinTheirOwnWordsAreCopies() {
    String one = RELEASE + "Phóng viên ghi nhận nhiều ý kiến đồng tình của người dân vùng cao.";
    String two = "Đây là kết quả được đánh giá cao so với cùng kỳ. " + RELEASE;
    assertTrue(areCopies(one, two));
    assertTrue(meet(one, two));
  }

  @Test
  void theSameReportOfAnotherWeekIsNot() {
    String nextWeek =
        RELEASE
            .replace("412.356", "425.901")
            .replace("371.120", "384.002")
            .replace("90,0%", "90,2%")
            .replace("23.480", "24.015");
    assertFalse(areCopies(RELEASE, nextWeek));
  }

  @Test
  void oneOtherFigureInTheSameWordsIsEnough() {
    assertFalse(areCopies(LEAD + RELEASE, LEAD + RELEASE.replace("86,4%", "86,9%")));
  }

  @Test
  void otherPlacesOnTheSameTemplateAreNot() {
    SplittableRandom random = new SplittableRandom(5);
    List<String> reports =
        IntStream.range(0, 40)
            .mapToObj(i -> replaceNumbers("Tỉnh thứ " + i + ". " + RELEASE, random))
            .toList();
    for (int i = 1; i < reports.size(); i++) {
      assertFalse(areCopies(reports.get(0), reports.get(i)));
    }
    long met = reports.stream().skip(1).filter(r -> meet(reports.get(0), r)).count();
    assertTrue(met < 15, "of 39 reports on one template " + met + " would be compared");
  }

  @Test
  void anIndependentTextIsNotACopy() {
    assertFalse(areCopies(RELEASE, OTHER));
    assertFalse(meet(RELEASE, OTHER));
  }

  @Test
  void daysAndTimesOfDayAreNoFigures() {
    assertEquals(0, print("Cập nhật lúc 14:26 ngày 08/8/2022").numbers().length);
    assertEquals(1, print("Cập nhật lúc 14:26, đạt 08,8%").numbers().length);
  }

  @Test
  void aTextWithoutNumbersMeetsItsCopyWithOne() {
    String text = RELEASE.replaceAll("[0-9]+[.,0-9]*", "nhiều");
    assertTrue(meet(text, text + "Có 25 đại biểu dự."));
    assertTrue(areCopies(text, text + "Có 25 đại biểu dự."));
  }

  @Test
  void aShortTextIsComparedWithNone() {
    String text = "Tỷ lệ hồ sơ trực tuyến đạt 90%.";
    assertFalse(areCopies(text, text));
    assertEquals(0, print(text).bands().length);
    assertEquals(0, print("").shingles());
  }

  @Test
  void likenessIsTheShareOfCommonShingles() {
    SplittableRandom random = new SplittableRandom(11);
    String common = words(random, 600);
    String one = common + words(random, 300);
    String two = common + words(random, 300);
    assertEquals(0.5, print(one).likeness(print(two)), 0.1);
  }

  @Test
  void aPrintThatWasKeptIsThePrint() {
    TextPrint print = print(RELEASE);
    TextPrint kept = TextPrint.kept(print.shingles(), print.signature(), print.numbers());
    assertTrue(kept.isCopyOf(print(LEAD + RELEASE)));
    assertArrayEquals(print.bands(), kept.bands());
  }

  private static String replaceNumbers(String text, SplittableRandom random) {
    StringBuilder other = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      other.append(letter >= '0' && letter <= '9' ? (char) ('1' + random.nextInt(9)) : letter);
    }
    return other.toString();
  }

  private static String words(SplittableRandom random, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(Integer.toString(random.nextInt(46_656), 36).replaceAll("[0-9]", "x"));
      words.append(' ');
    }
    return words.toString();
  }
}
