package vn.solieu.parse.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solieu.rules.PageWords;
import vn.solieu.rules.RuleFiles;

class PrintedDatesTest {
  private final PageWords words = PageWords.read(RuleFiles.ofClassPath());
  private final PrintedDates dates = new PrintedDates(words);

  @ParameterizedTest
  @CsvFileSource(resources = "/cases/printed_dates.csv", numLinesToSkip = 1)
  void findsDatesAndWhatTheyMean(
      String line, @Nullable LocalDate published, @Nullable LocalDate modified, String note) {
    List<PrintedDates.Found> found = dates.find(line);
    assertEquals(published == null ? List.of() : List.of(published), days(found, false), note);
    assertEquals(modified == null ? List.of() : List.of(modified), days(found, true), note);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-10-21T18:31:00+07:00, 2025-10-21",
    "2025-10-20T23:31:00Z, 2025-10-21",
    "2025-10-21T18:31:00+0700, 2025-10-21",
    "2025-10-21T18:31:00.000Z, 2025-10-22",
    "'Tue, 21 Oct 2025 18:31:00 +0700', 2025-10-21",
    "20251021, 2025-10-21",
    "2025-10-21, 2025-10-21",
    "21/10/2025 6:31:00 CH, 2025-10-21",
    "1761046260, 2025-10-21",
    "1761046260123, 2025-10-21",
    "17610462601, ",
    "yesterday, "
  })
  void readsWhatMarkupStates(String text, @Nullable LocalDate day) {
    assertEquals(day, new DateReader(dates).read(text).orElse(null));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/cases/loose_dates.csv", numLinesToSkip = 1)
  void findsDatesInLinesThatSayNothingElse(
      String line,
      @Nullable Instant fetchedAt,
      @Nullable LocalDate published,
      @Nullable LocalDate modified,
      @Nullable String note) {
    Optional<LooseDates.Found> found = new LooseDates(words, dates).find(line, fetchedAt);
    boolean isChange =
        found.map(f -> f.meaning() == PrintedDates.Meaning.MODIFIED).orElse(modified != null);
    LocalDate day = found.map(LooseDates.Found::date).orElse(null);
    assertEquals(published, isChange ? null : day, note);
    assertEquals(modified, isChange ? day : null, note);
  }

  private static List<LocalDate> days(List<PrintedDates.Found> found, boolean modified) {
    return found.stream()
        .filter(f -> (f.meaning() == PrintedDates.Meaning.MODIFIED) == modified)
        .map(PrintedDates.Found::date)
        .toList();
  }
}
