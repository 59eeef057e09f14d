package vn.solieu.extract.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.Reading;
import vn.solieu.extract.figure.Figure;
import vn.solieu.model.Status;
import vn.solieu.rules.RuleBook;

/** Gives each figure its period and, for a change, the period compared with. Immutable. */
public final class PeriodReader {
  private final TimeWords words;

  /** A reader by {@code rules}. */
  public PeriodReader(RuleBook rules) {
    words = new TimeWords(rules.lexicon());
  }

  /**
   * One period per figure, in the order of {@code figures}.
   *
   * @param statuses status of each figure: a target without a deadline has no period
   * @param publishedOn day of publication, stated or found; {@code null} when unknown
   */
  public List<FigurePeriod> read(
      Reading reading,
      List<Figure> figures,
      List<Status> statuses,
      List<TimeExpression> times,
      @Nullable LocalDate publishedOn) {
    TimeText text = new TimeText(reading, words);
    return new PeriodPass(text, figures, statuses, times, publishedOn).run();
  }
}
