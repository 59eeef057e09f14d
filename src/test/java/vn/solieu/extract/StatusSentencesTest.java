package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.solieu.model.Status;

/** Every way to say that a value is aimed at, estimated or reached, beside every other. */
class StatusSentencesTest {
  private static final ProvincePaper PAPER = new ProvincePaper(LocalDate.of(2025, 10, 15));

  /** Alone: {S} and {s} stand for the sentence, at its beginning and within. */
  private static final List<String> ALONE =
      List.of("{S}.", "Tại hội nghị, ông Nguyễn Văn An cho biết, {s}.", "- {S};");

  /** With another, {O} and {o}. */
  private static final List<String> PAIRS = List.of("{S}. {O}.", "{O}. {S}.", "{S}; {o}.");

  private static final Map<String, Status> OTHERS =
      Map.of(
          "đến nay, {n} đạt {v}", Status.ACTUAL,
          "kết quả, {n} đạt {v}", Status.ACTUAL,
          "9 tháng năm 2025, {n} đạt {v}", Status.ACTUAL,
          "năm 2024, {n} đạt {v}", Status.ACTUAL,
          "phấn đấu đến năm 2026, {n} đạt {v}", Status.TARGET,
          "tỉnh đặt mục tiêu nâng {n} lên {v}", Status.TARGET,
          "{n} ước đạt {v}", Status.ESTIMATE);

  @ParameterizedTest
  @CsvFileSource(resources = "/cases/status_sentences.csv", numLinesToSkip = 1)
  void isReadBesideAnyOther(String sentence, String status) {
    check(sentence, status, "tỷ lệ hồ sơ nộp trực tuyến", "80%", "76%");
    check(sentence, status, "số tài khoản VNeID được kích hoạt", "80.000 tài khoản", "76.000 lượt");
  }

  private static void check(
      String sentence, String status, String noun, String value, String otherValue) {
    Status expected = Status.valueOf(status.toUpperCase(Locale.ROOT));
    String said = sentence.replace("{n}", noun).replace("{v}", value);
    for (String form : ALONE) {
      String text = form.replace("{S}", ProvincePaper.capitalised(said)).replace("{s}", said);
      assertEquals(expected, status(text, "80"), text);
    }
    OTHERS.forEach(
        (phrase, otherStatus) -> {
          String other = phrase.replace("{n}", noun).replace("{v}", otherValue);
          for (String form : PAIRS) {
            String text =
                form.replace("{S}", ProvincePaper.capitalised(said))
                    .replace("{O}", ProvincePaper.capitalised(other))
                    .replace("{o}", other);
            assertEquals(expected, status(text, "80"), text);
            assertEquals(otherStatus, status(text, "76"), text);
          }
        });
  }

  private static Status status(String text, String value) {
    return PAPER.quoted(text, value).status();
  }
}
