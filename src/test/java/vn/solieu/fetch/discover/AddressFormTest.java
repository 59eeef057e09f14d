package vn.solieu.fetch.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solieu.fetch.http.WebAddress;
import vn.solieu.rules.AreaTable;
import vn.solieu.rules.PublisherTable;
import vn.solieu.rules.RuleFiles;
import vn.solieu.rules.source.SourceDefinition;
import vn.solieu.rules.source.SourceTable;

/** By the rules that are shipped: whichever address was found, the article has one. */
class AddressFormTest {
  private static final RuleFiles FILES = RuleFiles.ofClassPath();
  private static final SourceTable SOURCES =
      SourceTable.read(
          FILES, SourceTable.FOLDER, PublisherTable.read(FILES, AreaTable.read(FILES)));

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          http://vnexpress.net/so-hoa-4953001.html, https://vnexpress.net/so-hoa-4953001.html
          https://m.vnexpress.net/so-hoa-4953001.html?utm_source=fb#box, https://vnexpress.net/so-hoa-4953001.html
          HTTPS://VnExpress.NET:443/./a/../so-hoa-4953001.html, https://vnexpress.net/so-hoa-4953001.html
          https://amp.vnexpress.net/so-hoa-4953001.html?gidzl=1, https://vnexpress.net/so-hoa-4953001.html
          """)
  void anArticleHasOneAddress(String found, String canonical) {
    SourceDefinition source = SOURCES.find("vnexpress").orElseThrow();
    AddressForm.Decision decision =
        new AddressForm(source).decide(WebAddress.parse(found).orElseThrow());
    assertEquals(new AddressForm.Decision.Take(URI.create(canonical)), decision);
  }

  @ParameterizedTest
  @CsvSource({
    "https://vnexpress.net/so-hoa",
    "https://vnexpress.net/video/x-4953001.html",
    "https://vnexpress.net.evil.example/so-hoa-4953001.html",
    "https://evil.example/vnexpress.net/so-hoa-4953001.html",
  })
  void whatIsNoArticleIsLeft(String found) {
    SourceDefinition source = SOURCES.find("vnexpress").orElseThrow();
    AddressForm.Decision decision =
        new AddressForm(source).decide(WebAddress.parse(found).orElseThrow());
    assertTrue(decision instanceof AddressForm.Decision.Leave, decision.toString());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          https://mau.vn/a b/đô thị.html, https://mau.vn/a%20b/%C4%91%C3%B4%20th%E1%BB%8B.html
          https://mau.vn/%7ea/%2F%zz, https://mau.vn/~a/%2F%25zz
          https://mau.vn, https://mau.vn/
          https://mau.vn./x, https://mau.vn/x
          https://mau.vn:8443/x, https://mau.vn:8443/x
          http://mau.vn:80/x, http://mau.vn/x
          https://mau.vn/../../x, https://mau.vn/x
          """)
  void addressesAreReadAsPagesWriteThem(String text, String normal) {
    assertEquals(normal, WebAddress.parse(text).orElseThrow().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "file:///etc/passwd",
    "javascript:alert(1)",
    "https://user:word@mau.vn/",
    "/only/a/path",
    "http://",
    "mailto:a@mau.vn"
  })
  void whatIsNoWebAddressIsNone(String text) {
    assertTrue(WebAddress.parse(text).isEmpty());
  }

  @Test
  void anEndlessAddressIsNone() {
    assertTrue(WebAddress.parse("https://mau.vn/" + "a/".repeat(2_000)).isEmpty());
  }
}
