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

/** Tables of plain text: which lines become rows, and that nothing else is touched. */
class TypedTablesTest {
  @Test
  void readsNumberedRowsWithALineToEachCell() {
    String text =
        """
        II. BIỂU CHỈ TIÊU

        TT
        Chỉ tiêu
        ĐVT
        Thực hiện

        1
        Tỷ lệ hồ sơ trực tuyến
        %
        71,5

        2
        Số tổ công nghệ số
        tổ
        -
        III. KHÓ KHĂN
        """;
    assertEquals(
        List.of(
            "II. BIỂU CHỈ TIÊU",
            "",
            "TT|Chỉ tiêu|ĐVT|Thực hiện",
            "1|Tỷ lệ hồ sơ trực tuyến|%|71,5",
            "2|Số tổ công nghệ số|tổ|-",
            "III. KHÓ KHĂN"),
        rows(TypedTables.barred(text)));
  }

  @Test
  void keepsNamesAboveRowsAndRemarksBehindNumbers() {
    String cells =
        "Chỉ tiêu;Đề ra;Thực hiện;1. Kinh tế số;8%;7,6% (ước);2. Hồ sơ công việc;- Cấp tỉnh;95%;97%;- Cấp xã;65%;61%;II. KHÁC";
    String text = cells.replace(";", "\n\n");
    assertEquals(
        List.of(
            "Chỉ tiêu|Đề ra|Thực hiện",
            "1. Kinh tế số|8%|7,6% (ước)",
            "2. Hồ sơ công việc|",
            "- Cấp tỉnh|95%|97%",
            "- Cấp xã|65%|61%",
            "",
            "II. KHÁC"),
        rows(TypedTables.barred(text)));
  }

  @Test
  void readsNamedRowsBelowAHeadThatIsSetOff() {
    String text = "Xếp hạng\n\nTỉnh\nĐiểm\nHạng\nHà Nội\n0,8\n2\nHuế\n0,79\n3\nĐà Nẵng\n0,82\n1\n";
    assertEquals(
        List.of("Xếp hạng", "", "Tỉnh|Điểm|Hạng", "Hà Nội|0,8|2", "Huế|0,79|3", "Đà Nẵng|0,82|1"),
        rows(TypedTables.barred(text)));
  }

  @Test
  void readsRowsWithTabsOrWideGaps() {
    assertEquals("A|B|C\n1|x|2\n", TypedTables.barred("A\tB\tC\n1\tx\t2\n"));
    assertEquals(
        List.of("Tỉnh|Điểm", "Hà Nội|0,8", "Huế|0,79"),
        rows(TypedTables.barred("Tỉnh       Điểm\nHà Nội     0,8\nHuế        0,79\n")));
  }

  @Test
  void leavesOtherTextsAlone() {
    for (String text :
        List.of(
            "Năm 2024, tỉnh có 12 xã.\n\n34\n\nTheo Sở, còn 56 thôn.\n\n78\n",
            "\tĐoạn thụt đầu dòng.\n\tĐoạn nữa.\n",
            "KT. CHỦ TỊCH\tNơi nhận\nPHÓ CHỦ TỊCH\tLưu\n",
            "Mục lục\nLời nói đầu\n3\nKết quả\n7\n",
            "Tài khoản\n65\nHồ sơ\n12\nChữ ký\n9\n",
            "Không có gì.")) {
      assertEquals(text, TypedTables.barred(text));
    }
    String prose = "Một câu không có bảng.";
    assertSame(prose, TypedTables.barred(prose));
  }

  @Property
  void keepsEveryOtherCharacterInItsPlace(@ForAll("lines") List<String> lines) {
    String text = String.join("\n", lines);
    String barred = TypedTables.barred(text);
    assertEquals(text.length(), barred.length());
    for (int i = 0; i < text.length(); i++) {
      boolean space = Character.isWhitespace(text.charAt(i));
      assertTrue(space || text.charAt(i) == barred.charAt(i), text);
      assertTrue(!space || " |\n\t".indexOf(barred.charAt(i)) >= 0, text);
    }
  }

  @Provide
  Arbitrary<List<String>> lines() {
    return Arbitraries.of("", "1", "2", "3", "%", "-", "71,5", "Hồ sơ", "a\tb", "a   9", "Một câu.")
        .list()
        .ofMaxSize(40);
  }

  /** Heads without rows, rows without heads, numbers alone: none makes it quadratic. */
  @Test
  void staysLinear() {
    for (String piece :
        List.of("Hồ sơ\n", "Hồ sơ\n1\n", "1\n", "A\nB\nC\n1\nx\n", "\nA\nB\nC\n5\n")) {
      String text = piece.repeat(200_000);
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(20), () -> TypedTables.barred(text), piece);
    }
  }

  private static List<String> rows(String barred) {
    return barred.strip().lines().map(line -> line.strip().replaceAll(" *\\| *", "|")).toList();
  }
}
