package vn.solieu.extract.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.Reading;
import vn.solieu.extract.figure.Figure;
import vn.solieu.rules.RuleBook;

/** Tells targets and estimates from what was reached, and who states a figure. Immutable. */
public final class StatusReader {
  private final StatusLexicon lexicon;

  /** A reader by {@code rules}. */
  public StatusReader(RuleBook rules) {
    lexicon = new StatusLexicon(rules.lexicon());
  }

  /**
   * One status per figure, in the order of {@code figures}.
   *
   * @param publishedOn day of publication, stated or found: what a text says of later years is no
   *     report
   */
  public List<FigureStatus> read(
      Reading reading, List<Figure> figures, @Nullable LocalDate publishedOn) {
    StatusCues cues = lexicon.scan(reading, publishedOn);
    List<Decision> decisions = new DocumentStatus(reading, cues, figures).decide();
    AttributionReader attributions = new AttributionReader(reading);
    List<FigureStatus> statuses = new ArrayList<>(figures.size());
    int sentence = -1;
    @Nullable String source = null;
    for (int i = 0; i < decisions.size(); i++) {
      int here = reading.sentences().sentenceOf(figures.get(i).start());
      if (here != sentence) {
        sentence = here;
        int from = reading.sentences().start(here);
        source = attributions.find(from, reading.sentences().end(here)).orElse(null);
      }
      Decision decision = decisions.get(i);
      statuses.add(new FigureStatus(decision.status(), source, decision.cues()));
    }
    return statuses;
  }
}
