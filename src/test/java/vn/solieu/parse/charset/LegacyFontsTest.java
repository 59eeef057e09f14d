package vn.solieu.parse.charset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solieu.model.RawDocument;
import vn.solieu.parse.ArticleParser;
import vn.solieu.rules.LegacyEncoding;
import vn.solieu.rules.RuleFiles;

/** Vietnamese in the fonts of the time before Unicode is read as what the fonts show. */
class LegacyFontsTest {
  private static final RuleFiles RULES = RuleFiles.ofClassPath();
  private static final String TCVN3 =
      "Tû lÖ hå s¬ trùc tuyÕn cña c¸c huyÖn ®¹t 61,2%, cã 412.000 tµi kho¶n ®­îc kÝch ho¹t.";
  private static final String VNI =
      "Tyû leä hoà sô tröïc tuyeán cuûa caùc huyeän ñaït 61,2%, coù 412.000 taøi khoaûn ñöôïc"
          + " kích hoaït.";
  private static final String UNICODE =
      "Tỷ lệ hồ sơ trực tuyến của các huyện đạt 61,2%, có 412.000 tài khoản được kích hoạt.";

  private final LegacyFonts fonts = new LegacyFonts(RULES);

  @ParameterizedTest
  @CsvSource({".VnTime", "ABCDEF+.VnArial", ".vntimeb"})
  void tcvn3IsShownByItsFonts(String font) {
    assertEquals(UNICODE, fonts.shown(font, TCVN3));
  }

  @Test
  void vniIsShownByItsFonts() {
    assertEquals(UNICODE, fonts.shown("VNI-Times", VNI));
    assertEquals("THÁNG 9", fonts.shown("VNI-Times", "THAÙNG 9"));
    assertEquals("THÁNG 9", fonts.shown(".VnTimeH", "th¸ng 9"));
  }

  @Test
  void otherFontsShowWhatIsWritten() {
    assertEquals(TCVN3, fonts.shown("Times New Roman", TCVN3));
  }

  @Test
  void eachLetterKnowsWhereItCameFrom() {
    LegacyEncoding encoding = fonts.ofFont("VNI-Times").orElseThrow();
    LegacyEncoding.Converted converted = encoding.convert(VNI);
    int at = converted.text().indexOf("61,2%");
    int origin = converted.origins().get(at);
    assertEquals("61,2%", VNI.substring(origin, origin + 5));
  }

  @Test
  void plainTextsAreRecognised() {
    assertEquals(UNICODE, text("a.txt", TCVN3));
    assertEquals(UNICODE, text("a.txt", VNI));
  }

  @Test
  void frenchIsNotVietnamese() {
    String french = "L'été dernier, la société a réalisé 61,2 % de son chiffre, où qu'elle fût.";
    byte[] bytes = french.getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(Optional.empty(), fonts.decode(bytes));
  }

  @Test
  void pagesNameTheirFonts() {
    String page =
        "<html><head><meta charset=iso-8859-1><title>A</title></head><body><font face='.VnTime'><p>"
            + TCVN3
            + "</p><p><font face=Arial>Café: 61 %, a sentence of the page in another font, left as it is.</font></p>"
            + "<p>"
            + TCVN3
            + "</p></font></body></html>";
    String text = text("a.html", page);
    assertTrue(text.startsWith(UNICODE), text);
    assertTrue(text.endsWith(UNICODE), text);
  }

  private static String text(String name, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
    return Objects.requireNonNull(
        new ArticleParser(RULES).parse(RawDocument.of(name, bytes)).articles().get(0).text());
  }
}
