package vn.solieu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Lines broken at a width: which breaks go, which stay, and that nothing else is touched. */
class WrappedLinesTest {
  @Test
  void joinsTheLinesOfAParagraph() {
    String text =
        """
        **KẾ HOẠCH**

        PHÁT
        TRIỂN HẠ TẦNG SỐ CỦA TỈNH GIAI ĐOẠN 2026 - 2030

        Thực hiện Nghị quyết số 57-NQ/TW ngày
        22/12/2024 của Bộ Chính trị và Kế hoạch của Tỉnh ủy, Ủy ban nhân dân tỉnh
        Lào Cai giao các sở, ngành và Ủy ban nhân dân các xã, phường những
        chỉ tiêu đến năm 2030.
        Trong đó, vùng phủ sóng 5G
        đạt 90% dân số.

        - Đến hết năm 2025 toàn tỉnh đưa vào sử dụng ít nhất 120 trạm phát sóng và
        phủ sóng các khu công nghiệp.
        - Chọn 12 xã làm điểm.
        a) Mỗi xã có
        một tổ công nghệ số.
        """;
    assertEquals(
        List.of(
            "**KẾ HOẠCH**",
            "",
            "PHÁT TRIỂN HẠ TẦNG SỐ CỦA TỈNH GIAI ĐOẠN 2026 - 2030",
            "",
            "Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị và Kế hoạch của"
                + " Tỉnh ủy, Ủy ban nhân dân tỉnh Lào Cai giao các sở, ngành và Ủy ban nhân dân các"
                + " xã, phường những chỉ tiêu đến năm 2030. Trong đó, vùng phủ sóng 5G đạt 90% dân số.",
            "",
            "- Đến hết năm 2025 toàn tỉnh đưa vào sử dụng ít nhất 120 trạm phát sóng và phủ sóng"
                + " các khu công nghiệp.",
            "- Chọn 12 xã làm điểm.",
            "a) Mỗi xã có một tổ công nghệ số."),
        WrappedLines.joined(text).lines().toList());
  }

  /** No blank line parts the paragraphs: what would have fitted above stands there for a reason. */
  @Test
  void keepsParagraphsThatFollowOneAnotherApart() {
    String text =
        """
        1. Về hạ tầng
        Sau hai năm thực hiện kế hoạch, toàn tỉnh có 1.240 trạm phát sóng, phủ kín
        trung tâm các xã và hầu hết các thôn, bản ở vùng cao của tỉnh.
        Tỷ lệ hộ có Internet cáp quang đạt 81%, cao hơn mức chung của vùng trung du
        và miền núi phía Bắc.
        2. Về nhân lực
        Các địa phương đã mở 48 lớp tập huấn cho thành viên tổ công nghệ số cộng
        đồng.
        Năm 2026 có thêm 20 lớp.
        """;
    assertEquals(
        List.of(
            "1. Về hạ tầng",
            "Sau hai năm thực hiện kế hoạch, toàn tỉnh có 1.240 trạm phát sóng, phủ kín trung tâm"
                + " các xã và hầu hết các thôn, bản ở vùng cao của tỉnh.",
            "Tỷ lệ hộ có Internet cáp quang đạt 81%, cao hơn mức chung của vùng trung du và miền"
                + " núi phía Bắc.",
            "2. Về nhân lực",
            "Các địa phương đã mở 48 lớp tập huấn cho thành viên tổ công nghệ số cộng đồng.",
            "Năm 2026 có thêm 20 lớp."),
        WrappedLines.joined(text).lines().toList());
  }

  @Test
  void leavesOtherTextsAlone() {
    for (String text :
        List.of(
            "Tỉnh có 12 xã.\nHuyện có 3 xã.\nThôn có 40 hộ.\n",
            "Chỉ tiêu\ntỷ lệ hồ sơ\n85%\nsố tổ\n12\n",
            "Nơi nhận:\nnhư trên;\ncác sở;\nlưu VT.\n",
            "2. Xã hội số phát triển, hạ tầng được quan tâm đầu tư\na) Có 70% hộ.\nb) Có 12 tổ.\n",
            "Một đoạn dài không xuống dòng giữa câu, nói về 3 việc.\n\nđoạn sau\n\nđoạn nữa\n")) {
      assertSame(text, WrappedLines.joined(text), text);
    }
  }

  @Property
  void changesNothingButLineFeeds(@ForAll("lines") List<String> lines) {
    String text = String.join("\n", lines);
    String joined = WrappedLines.joined(text);
    assertEquals(text.length(), joined.length());
    for (int i = 0; i < text.length(); i++) {
      boolean feed = Character.isWhitespace(text.charAt(i)) && joined.charAt(i) == ' ';
      assertTrue(feed || text.charAt(i) == joined.charAt(i), text);
    }
  }

  @Provide
  Arbitrary<List<String>> lines() {
    return Arbitraries.of(
            "",
            "  ",
            "và đạt 85% số hồ sơ của cả tỉnh trong năm,",
            "hồ sơ được nộp qua Cổng dịch vụ công quốc gia",
            "Ủy ban nhân dân tỉnh giao các sở, ngành",
            "KẾ HOẠCH",
            "- 12 xã |",
            "2.",
            "(",
            "**",
            "a)")
        .list()
        .ofMaxSize(40);
  }

  @Test
  void staysLinear() {
    for (String piece :
        List.of("và\n", "và có ít nhất một hàng dài đến hơn bốn mươi chữ\n", "\n(")) {
      String text = piece.repeat(200_000);
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(20), () -> WrappedLines.joined(text), piece);
    }
  }
}
