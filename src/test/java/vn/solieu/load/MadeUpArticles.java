package vn.solieu.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.Article;
import vn.solieu.model.Comparison;
import vn.solieu.model.Evidence;
import vn.solieu.model.Kind;
import vn.solieu.model.Observation;
import vn.solieu.model.Period;
import vn.solieu.model.PeriodBasis;
import vn.solieu.model.Place;
import vn.solieu.model.Quantity;
import vn.solieu.model.Quotation;
import vn.solieu.model.Status;
import vn.solieu.rules.Indicator;
import vn.solieu.rules.RuleBook;

/**
 * Articles made up for measuring: each has some figures, of any indicator, area and month of ten
 * years, one in a sentence. The same ones in the same order every time.
 */
public final class MadeUpArticles {
  private static final List<String> BODIES =
      List.of("Bộ Công an", "Cục Thống kê", "Bộ Y tế", "UBND tỉnh");
  private static final List<String> PAPERS =
      List.of("Báo Nhân Dân", "VnExpress", "Tuổi Trẻ", "Báo Bắc Giang", "Báo Bình Định");

  private final RuleBook rules;
  private final Form form;
  private final SplittableRandom random = new SplittableRandom(20261122);

  /** Articles of this form, of areas that {@code rules} know. */
  public MadeUpArticles(RuleBook rules, Form form) {
    this.rules = rules;
    this.form = form;
  }

  /** The next article; {@code number} tells it from all others. */
  public StagedDocument next(int number) {
    StringBuilder text = new StringBuilder();
    LocalDate day = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(3650));
    String name = "https://example.vn/" + number;
    List<Observation> figures = new ArrayList<>();
    for (int i = 0; i < form.figures(); i++) {
      Indicator indicator = indicator();
      BigDecimal value = new BigDecimal(random.nextInt(1, 100_000)).movePointLeft(2);
      Quotation quotation = sentence(text, "số " + number + " mục " + i, indicator, value);
      figures.add(observation(name, day, indicator, value, quotation));
    }
    String paper = PAPERS.get(random.nextInt(PAPERS.size()));
    Article article =
        new Article(
            name,
            name,
            paper,
            "Tin số " + number,
            null,
            day,
            null,
            "vi",
            text.toString(),
            List.of(),
            List.of(),
            Map.of());
    return new StagedDocument("%064x".formatted(number), 1, article, figures, "r");
  }

  // As uneven as in the press when the form says so: the first indicators most.
  private Indicator indicator() {
    int all = form.indicators().size();
    int pick = random.nextInt(all);
    return form.indicators().get(form.isUneven() ? Math.min(pick, random.nextInt(all)) : pick);
  }

  private Quotation sentence(
      StringBuilder text, String report, Indicator indicator, BigDecimal value) {
    String quote = value.toPlainString().replace('.', ',');
    String before = "Theo báo cáo " + report + ", " + indicator.nameVi() + " đạt ";
    String sentence = before + quote + " trong kỳ, tăng so với cùng kỳ năm trước.";
    int sentenceStart = text.length();
    int start = sentenceStart + before.length();
    text.append(sentence).append('\n').append(form.filler());
    return new Quotation(start, start + quote.length(), quote, sentence, sentenceStart);
  }

  private Observation observation(
      String name, LocalDate day, Indicator indicator, BigDecimal value, Quotation quotation) {
    LocalDate month = day.withDayOfMonth(1);
    return new Observation(
        name,
        day,
        quotation,
        new Quantity(value, null, null, indicator.unit(), null, Comparison.EQ, Kind.LEVEL),
        random.nextInt(20) == 0 ? Status.TARGET : Status.ACTUAL,
        indicator.code(),
        new Place(area(day), null),
        new Period(month, month.plusMonths(1).minusDays(1)),
        PeriodBasis.STATED,
        null,
        body(),
        0.9,
        null,
        List.of(
            new Evidence("indicator", "rule.1", indicator.nameVi(), quotation.sentenceStart(), 9),
            new Evidence("period", "period.month", "trong kỳ", 1, 9)));
  }

  private String area(LocalDate day) {
    List<String> provinces = rules.areas().provincesOn(day).stream().map(a -> a.code()).toList();
    boolean isNation = random.nextInt(form.nationOneIn()) == 0;
    return isNation ? "VN" : provinces.get(random.nextInt(provinces.size()));
  }

  private @Nullable String body() {
    return form.hasBodies() && random.nextBoolean()
        ? BODIES.get(random.nextInt(BODIES.size()))
        : null;
  }

  /**
   * What the articles are like.
   *
   * @param figures how many figures each has
   * @param indicators what they are of
   * @param isUneven whether the first indicators are met more often
   * @param nationOneIn one of how many is of the nation, the others of a province
   * @param hasBodies whether half of the figures say whose they are
   * @param filler what follows each sentence, ending with a line feed if it is anything
   */
  public record Form(
      int figures,
      List<Indicator> indicators,
      boolean isUneven,
      int nationOneIn,
      boolean hasBodies,
      String filler) {}
}
