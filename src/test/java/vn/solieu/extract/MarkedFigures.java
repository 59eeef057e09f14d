package vn.solieu.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.figure.Figure;
import vn.solieu.extract.figure.FigureReader;
import vn.solieu.extract.time.TimeScanner;
import vn.solieu.model.Article;
import vn.solieu.rules.RuleBook;

/**
 * A text of a case table with its figures, one of them marked: {@code "đạt [[45%]]"}. In the table
 * {@code \n} stands for a line feed.
 */
public final class MarkedFigures {
  private final Reading reading;
  private final List<Figure> figures;
  private final int marked;

  private MarkedFigures(Reading reading, List<Figure> figures, int marked) {
    this.reading = reading;
    this.figures = figures;
    this.marked = marked;
  }

  /** Reads the figures of {@code text} and finds the marked one. */
  public static MarkedFigures of(
      RuleBook rules,
      String text,
      @Nullable String publisher,
      @Nullable String title,
      @Nullable LocalDate publishedOn) {
    String lines = text.replace("\\n", "\n");
    int at = lines.indexOf("[[");
    String plain = lines.replace("[[", "").replace("]]", "");
    Article article = PaperText.of(publisher, title, publishedOn, plain);
    Reading reading = Reading.of(article, rules.lexicon());
    List<Figure> figures =
        new ArrayList<>(
            new FigureReader(rules).read(reading, new TimeScanner(rules).scan(reading)));
    for (int i = 0; i < figures.size(); i++) {
      if (reading.tokens().rawStart(figures.get(i).start()) == at) {
        return new MarkedFigures(reading, figures, i);
      }
    }
    throw new IllegalArgumentException("no figure is read at the mark of: " + text);
  }

  /** The text as readers see it. */
  public Reading reading() {
    return reading;
  }

  /** All figures of the text. */
  public List<Figure> figures() {
    return figures;
  }

  /** Number of the marked figure. */
  public int marked() {
    return marked;
  }
}
