package vn.solieu.extract.place;

import java.util.Optional;
import vn.solieu.extract.PaperTitle;
import vn.solieu.extract.Reading;
import vn.solieu.model.Article;
import vn.solieu.rules.Lexicon;

/** Reads titles and the names of publishers. Immutable. */
final class TitleReader {
  private final PlaceLexicon lexicon;
  private final Lexicon phrases;

  TitleReader(PlaceLexicon lexicon, Lexicon phrases) {
    this.lexicon = lexicon;
    this.phrases = phrases;
  }

  /** What {@code words}, a title or a publisher's name, say. */
  Title read(String words) {
    return new Title(lexicon, Reading.of(Article.ofText("title", words), phrases));
  }

  /** The title that is known of the article, else its first heading. */
  Optional<Title> ofArticle(Reading reading) {
    return words(reading).map(this::read);
  }

  private static Optional<String> words(Reading reading) {
    String known = reading.article().title();
    if (known != null) {
      return Optional.of(known);
    }
    PaperTitle paper = PaperTitle.of(reading);
    if (!paper.isEmpty()) {
      return Optional.of(lines(reading, paper.firstLine(), paper.endLine()));
    }
    boolean headed = reading.lines().count() > 0 && reading.lines().isHeading(0);
    return headed ? Optional.of(lines(reading, 0, 1)) : Optional.empty();
  }

  private static String lines(Reading reading, int first, int end) {
    int from = reading.lines().start(first);
    return reading.tokens().raw(from, reading.lines().end(end - 1));
  }
}
