package vn.solieu.parse.charset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.parse.document.RejectedDocument;

class PageDecoderTest {
  private static final String TEXT =
      "<meta charset=utf-8><p>Tỷ lệ hồ sơ trực tuyến toàn trình của tỉnh đạt 57,2%, tăng 3,1 điểm"
          + " phần trăm so với cùng kỳ năm trước, theo báo cáo của Sở.</p>";

  private final PageDecoder decoder = new PageDecoder();

  @ParameterizedTest
  @ValueSource(
      strings = {"text/html", "text/html; charset=windows-1252", "text/html; charset=utf-16"})
  void aCharacterCutInTwoDoesNotMakeATextAnotherSet(String contentType) throws RejectedDocument {
    byte[] whole = TEXT.getBytes(StandardCharsets.UTF_8);
    byte[] broken = whole.clone();
    broken[TEXT.indexOf('ỷ') + 1] = '?';
    String text = decoder.decode(broken, contentType);
    assertTrue(text.contains("hồ sơ trực tuyến toàn trình"), text);
  }

  @Test
  void windows1258UnderTheNameOfUtf8IsReadAsWhatItIs() throws RejectedDocument {
    String text =
        decoder.decode(
            Windows1258.form(TEXT).getBytes(Charset.forName("windows-1258")),
            "text/html; charset=utf-8");
    assertEquals(TEXT, text);
  }

  @Test
  void aZeroByteAmongTextMakesNoPageBinary() throws RejectedDocument {
    String text = decoder.decode(TEXT.replace("ỷ", "ỷ\0").getBytes(StandardCharsets.UTF_8), null);
    assertTrue(text.contains("hồ sơ trực tuyến toàn trình"), text);
  }

  @Test
  void utf16WithoutMarkMayEndInTheMiddleOfACharacter() throws RejectedDocument {
    byte[] whole = TEXT.getBytes(StandardCharsets.UTF_16LE);
    String text = decoder.decode(Arrays.copyOf(whole, whole.length - 1), null);
    assertTrue(text.contains("hồ sơ trực tuyến toàn trình"), text);
  }
}
