package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.solieu.model.Article;
import vn.solieu.rules.RuleBook;
import vn.solieu.rules.SenseGroup;

class ReadingTest {
  private final RuleBook rules = RuleBook.ofClassPath();

  private Reading read(String text) {
    return Reading.of(Article.ofText("t", text), rules.lexicon());
  }

  private static List<String> sentences(Reading reading) {
    List<String> all = new ArrayList<>();
    for (int s = 0; s < reading.sentences().count(); s++) {
      all.add(reading.tokens().raw(reading.sentences().start(s), reading.sentences().end(s)));
    }
    return all;
  }

  @Test
  void cutsSentencesButNotNumbersAndAbbreviations() {
    Reading reading =
        read("TP. Hồ Chí Minh đạt 1.234,5 điểm. GS. TS. A. Bình nói 7.2% là ít. Hết\nDòng hai");
    assertEquals(
        List.of(
            "TP. Hồ Chí Minh đạt 1.234,5 điểm.",
            "GS. TS. A. Bình nói 7.2% là ít.",
            "Hết",
            "Dòng hai"),
        sentences(reading));
  }

  @Test
  void endsSentencesBehindNamesWithDigits() {
    assertEquals(
        List.of("Tỉnh đã có mạng 5G.", "Đến nay có 58 trạm do ông A. Bình lắp."),
        sentences(read("Tỉnh đã có mạng 5G. Đến nay có 58 trạm do ông A. Bình lắp.")));
  }

  @Test
  void endsSentencesThatRunIntoTheNext() {
    assertEquals(
        List.of("Hồ sơ trực tuyến đạt 41%.", "Cổng dichvucong.gov.vn có 5 tiện ích."),
        sentences(read("Hồ sơ trực tuyến đạt 41%.Cổng dichvucong.gov.vn có 5 tiện ích.")));
  }

  @Test
  void findsThePhraseInDecomposedAndOldSpelling() {
    String plain = "Mục tiêu gần 5 hồ sơ";
    String decomposed = java.text.Normalizer.normalize(plain, java.text.Normalizer.Form.NFD);
    Reading reading = read(decomposed);
    int match = reading.longest(0, SenseGroup.STATUS);
    assertEquals("target.noun", reading.key(match));
    assertEquals(2, reading.matchEnd(match));
    assertEquals(decomposed.substring(0, reading.tokens().rawEnd(1)), reading.tokens().raw(0, 2));
  }
}
