package vn.solieu.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.Article;
import vn.solieu.model.Comparison;
import vn.solieu.model.Kind;
import vn.solieu.model.Observation;
import vn.solieu.model.Period;
import vn.solieu.model.PeriodBasis;
import vn.solieu.model.Place;
import vn.solieu.model.Quantity;
import vn.solieu.model.Quotation;
import vn.solieu.model.Status;

/** An article to be staged, with figures of the nation in 2024 that its text has. */
record TestPage(
    String url, String publisher, LocalDate day, String text, String digest, List<Figure> figures) {
  static final String SHARE = "economy.digital_gdp_share";
  private static final Period YEAR =
      new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

  TestPage {
    figures = List.copyOf(figures);
  }

  /** A page of these bytes, which are another page's when their digests are equal. */
  static TestPage of(
      String url, String publisher, String day, String text, String key, Figure... figures) {
    String digest = "%064x".formatted(key.hashCode() & 0xffffffffL);
    return new TestPage(url, publisher, LocalDate.parse(day), text, digest, List.of(figures));
  }

  /** The digital economy's share of GDP. */
  static Figure share(String quote) {
    return figure(quote, SHARE, "percent");
  }

  static Figure figure(String quote, @Nullable String indicator, String unit) {
    return new Figure(quote, indicator, unit, Comparison.EQ, null);
  }

  StagedDocument staged() {
    Article article =
        new Article(
            url,
            "https://" + url,
            publisher,
            "Tin",
            null,
            day,
            null,
            "vi",
            text,
            List.of(),
            List.of(),
            Map.of());
    return new StagedDocument(
        digest, 1, article, figures.stream().map(f -> f.in(article)).toList(), "r");
  }

  /** A figure by its words. */
  record Figure(
      String quote,
      @Nullable String indicator,
      String unit,
      Comparison comparison,
      @Nullable String attributedTo) {
    Figure by(String body) {
      return new Figure(quote, indicator, unit, comparison, body);
    }

    Figure with(Comparison other) {
      return new Figure(quote, indicator, unit, other, attributedTo);
    }

    private Observation in(Article article) {
      int start = article.text().indexOf(quote);
      BigDecimal value = new BigDecimal(quote.replace("%", "").replace(',', '.'));
      return new Observation(
          article.document(),
          article.publishedOn(),
          new Quotation(start, start + quote.length(), quote, article.text(), 0),
          new Quantity(value, null, null, unit, null, comparison, Kind.LEVEL),
          Status.ACTUAL,
          indicator,
          new Place("VN", null),
          YEAR,
          PeriodBasis.STATED,
          null,
          attributedTo,
          0.9,
          null,
          List.of());
    }
  }
}
