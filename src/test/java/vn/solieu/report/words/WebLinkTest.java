package vn.solieu.report.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebLinkTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        " javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//example.vn/x",
        "tin.html",
        "http:",
        "https://",
        "https://example.vn/\" onclick=\"alert(1)",
        ""
      })
  void leadsNowhereElseThanToTheWeb(String address) {
    assertEquals(Optional.empty(), WebLink.of(address));
  }

  @Test
  void keepsAddressesOfTheWeb() {
    assertEquals(
        Optional.of("https://example.vn/tin?a=1"), WebLink.of("https://example.vn/tin?a=1"));
    assertEquals(Optional.of("http://example.vn/s%E1%BB%91"), WebLink.of("http://example.vn/số"));
    assertEquals(Optional.empty(), WebLink.of(null));
    assertEquals(Optional.empty(), WebLink.of("https://example.vn/" + "a".repeat(3000)));
  }

  @Test
  void opensAtTheSentence() {
    assertEquals(
        Optional.of("https://example.vn/tin#:~:text=%C4%90%E1%BA%A1t%2012%2C8%25%20%2D%20cao"),
        WebLink.at("https://example.vn/tin", "Đạt 12,8% - cao"));
    assertEquals(
        Optional.of("https://example.vn/tin#muc:~:text=x"),
        WebLink.at("https://example.vn/tin#muc", "x"));
    assertEquals(
        Optional.of(
            "https://example.vn/#:~:text=a1%20a2%20a3%20a4%20a5%20a6,a15%20a16%20a17%20a18%20a19%20a20"),
        WebLink.at(
            "https://example.vn/",
            "a1 a2 a3 a4 a5 a6 a7 a8 a9 a10 a11 a12 a13 a14 a15 a16 a17 a18 a19 a20"));
  }
}
