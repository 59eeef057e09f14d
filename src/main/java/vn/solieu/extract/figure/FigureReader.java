package vn.solieu.extract.figure;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.extract.Reading;
import vn.solieu.extract.time.TimeExpression;
import vn.solieu.rules.RuleBook;

/** Finds every figure of an article. Immutable. */
public final class FigureReader {
  private final CueWords cues;

  /** A reader by {@code rules}. */
  public FigureReader(RuleBook rules) {
    cues = new CueWords(rules);
  }

  /**
   * The figures of {@code reading} in the order of the text; spans do not overlap.
   *
   * @param times the time expressions, whose numbers are no figures
   */
  public List<Figure> read(Reading reading, List<TimeExpression> times) {
    Words words = new Words(reading, cues);
    Claims claims = new Claims(words, times);
    List<Draft> drafts = new FigureScan(words, claims).scan();
    List<Figure> figures = new ArrayList<>(drafts.size());
    Counted counted = new Counted(words);
    for (Draft draft : drafts) {
      figures.add(draft.toFigure(counted.name(draft)));
    }
    return figures;
  }
}
