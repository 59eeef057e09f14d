package vn.solieu.extract;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Predicate;
import vn.solieu.model.Observation;
import vn.solieu.rules.RuleBook;

/** Sentences as a province's newspaper prints them on one day. */
final class ProvincePaper {
  private final Extractor extractor = new Extractor(RuleBook.ofClassPath());
  private final LocalDate day;

  ProvincePaper(LocalDate day) {
    this.day = day;
  }

  /** The first figure of {@code text} that is {@code wanted}; fails when there is none. */
  Observation figure(String text, Predicate<Observation> wanted) {
    return extractor
        .extract(PaperText.of("Báo Bắc Giang", "Bắc Giang chuyển đổi số", day, text))
        .observations()
        .stream()
        .filter(wanted)
        .findFirst()
        .orElseThrow(() -> new AssertionError("not read: " + text));
  }

  /** The same of the figure whose quote begins with {@code quote}. */
  Observation quoted(String text, String quote) {
    return figure(text, each -> each.quotation().quote().startsWith(quote));
  }

  /** {@code text} with a capital, as it begins a sentence. */
  static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
