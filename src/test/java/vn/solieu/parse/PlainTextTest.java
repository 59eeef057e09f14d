package vn.solieu.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solieu.model.IssueCode;
import vn.solieu.model.RawDocument;
import vn.solieu.parse.charset.Windows1258;
import vn.solieu.parse.document.ParseResult;
import vn.solieu.rules.RuleFiles;

class PlainTextTest {
  private static final String TEXT =
      "\r\n  Đến hết năm 2024, huyện có 1.234,5 nghìn thuê bao. \r\nTăng 5% so với “cùng kỳ”…\n\n";
  private final ArticleParser parser = new ArticleParser(RuleFiles.ofClassPath());

  @ParameterizedTest
  @CsvSource({
    "UTF-8, ''",
    "UTF-8, efbbbf",
    "UTF-16LE, fffe",
    "UTF-16BE, feff",
    "UTF-16LE, ''",
    "UTF-16BE, ''",
    "UTF-32LE, fffe0000"
  })
  void decodesUnicodeAsItIs(String charset, String mark) {
    assertEquals(TEXT, textOf(mark, TEXT, charset));
  }

  @Test
  void decodesWindows1258WithItsCombiningMarks() {
    String combining = Windows1258.form(TEXT);
    assertEquals(combining, textOf("", combining, "windows-1258"));
  }

  @Test
  void emptyFileIsAnIssue() {
    assertEquals(IssueCode.EMPTY_DOCUMENT, issueOf(new byte[0]));
  }

  @Test
  void binaryContentNamedTxtIsAnIssue() {
    byte[] noise = new byte[5000];
    new Random(7).nextBytes(noise);
    assertEquals(IssueCode.NOT_TEXT, issueOf(noise));
    assertEquals(IssueCode.NOT_TEXT, issueOf("PK\3\4....".getBytes(StandardCharsets.UTF_8)));
    assertEquals(IssueCode.NOT_TEXT, issueOf("GIF89a\0\1\0\0".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void otherCharacterSetIsAnIssueThatNamesTheFirstBadByte() {
    byte[] french = "L'été\ndernier à Besançon".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(IssueCode.BAD_ENCODING, issueOf(french));
    byte[] broken = (TEXT + "\nhết").getBytes(StandardCharsets.UTF_8);
    broken[broken.length - 2] = 'x';
    ParseResult result = parser.parse(RawDocument.of("a.txt", broken));
    assertEquals(IssueCode.BAD_ENCODING, result.issues().get(0).code());
    assertTrue(result.issues().get(0).message().contains("line 6"), result.toString());
  }

  private String textOf(String markHex, String text, String charset) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(java.util.HexFormat.of().parseHex(markHex));
    bytes.writeBytes(text.getBytes(Charset.forName(charset)));
    ParseResult result = parser.parse(RawDocument.of("a.txt", bytes.toByteArray()));
    assertEquals(1, result.articles().size(), () -> result.issues().toString());
    return result.articles().get(0).text();
  }

  private IssueCode issueOf(byte[] bytes) {
    ParseResult result = parser.parse(RawDocument.of("a.txt", bytes));
    assertEquals(0, result.articles().size());
    assertEquals(1, result.issues().size());
    return result.issues().get(0).code();
  }
}
