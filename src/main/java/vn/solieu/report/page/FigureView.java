package vn.solieu.report.page;

import java.math.BigDecimal;
import java.util.List;
import vn.solieu.model.Kind;
import vn.solieu.model.Observation;
import vn.solieu.report.store.Claim;
import vn.solieu.report.words.WebLink;

/**
 * A figure as pages show it, in the words of one language.
 *
 * @param id its key, unique within a page
 * @param value what it says, exact
 * @param status actual, estimate or target
 * @param statusName the same in words
 * @param isChangeKind whether it is a change
 * @param kindName level or change, in words
 * @param indicator code of the indicator, empty for none
 * @param indicatorName its name
 * @param area code of the area
 * @param areaName its name
 * @param locality place or organisation within the area
 * @param period the days that it covers
 * @param basis where the period comes from
 * @param base the period compared with
 * @param counted what is counted
 * @param attributed who states it
 * @param cell cell of a table
 * @param confidence in per cent
 * @param sentence its sentence
 * @param link address that opens the source at the sentence, empty when it has none
 * @param documentId key of the document
 * @param source who printed the document
 * @param title the document's title
 * @param publishedOn when it was printed
 * @param correction why it was corrected
 * @param trace which rule decided what
 */
record FigureView(
    long id,
    String value,
    String status,
    String statusName,
    boolean isChangeKind,
    String kindName,
    String indicator,
    String indicatorName,
    String area,
    String areaName,
    String locality,
    String period,
    String basis,
    String base,
    String counted,
    String attributed,
    String cell,
    String confidence,
    SentenceView sentence,
    String link,
    long documentId,
    String source,
    String title,
    String publishedOn,
    String correction,
    List<TraceView> trace) {
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final int LONGEST_WORDS = 300;

  /**
   * A line of the rule trace.
   *
   * @param field what was decided, in words
   * @param rule the rule
   * @param words the words that opened it
   * @param start their place in the page's text in UTF-16 units, -1 for none
   * @param end the place after them
   */
  record TraceView(String field, String rule, String words, int start, int end) {}

  /** {@code claim} in the words of {@code edition}. */
  static FigureView of(Claim claim, Edition edition) {
    return of(claim, claim.id(), List.of(), edition);
  }

  /** {@code claim} under the key {@code id}, with its trace. */
  static FigureView of(Claim claim, long id, List<TraceView> trace, Edition edition) {
    Observation figure = claim.figure();
    return new FigureView(
        id,
        value(figure, edition),
        figure.status().code(),
        edition.word("status_" + figure.status().code()),
        figure.quantity().kind() == Kind.CHANGE,
        edition.word("kind_" + figure.quantity().kind().code()),
        text(figure.indicator()),
        edition.indicator(figure.indicator()),
        figure.place().area(),
        edition.area(figure.place().area()),
        shortened(text(figure.place().locality())),
        edition.formats().period(figure.period()),
        edition.word("basis_" + figure.periodBasis().code()),
        edition.formats().period(figure.base()),
        shortened(text(figure.quantity().counted())),
        shortened(text(figure.attributedTo())),
        text(figure.cell()),
        percent(figure.confidence(), edition),
        SentenceView.of(figure.quotation(), claim.quoteAt()),
        WebLink.at(claim.url(), figure.quotation().sentence()).orElse(""),
        claim.documentId(),
        shortened(claim.publisher()),
        shortened(claim.title().isEmpty() ? figure.document() : claim.title()),
        edition.formats().day(claim.publishedOn()),
        claim.correction(),
        trace);
  }

  private static String value(Observation figure, Edition edition) {
    String value = edition.formats().value(figure.quantity(), true);
    boolean isRise =
        figure.quantity().kind() == Kind.CHANGE && figure.quantity().value().signum() > 0;
    return isRise ? "+" + value : value;
  }

  private static String percent(double confidence, Edition edition) {
    BigDecimal shown = BigDecimal.valueOf(Math.round(confidence * HUNDRED.doubleValue()));
    return edition.formats().withUnit(edition.formats().number(shown), "percent");
  }

  private static String text(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }

  /** {@code text} as far as a page has room for what nobody bounds. */
  static String shortened(String text) {
    return text.length() <= LONGEST_WORDS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_WORDS / 2)) + "…";
  }
}
