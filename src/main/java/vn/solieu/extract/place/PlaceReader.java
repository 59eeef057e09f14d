package vn.solieu.extract.place;

import java.util.List;
import java.util.Map;
import vn.solieu.extract.Reading;
import vn.solieu.extract.figure.Figure;
import vn.solieu.rules.RuleBook;

/** Gives each figure the area and the locality that it is about. Immutable. */
public final class PlaceReader {
  private final PlaceLexicon lexicon;
  private final HomeFinder homes;

  /** A reader by {@code rules}. */
  public PlaceReader(RuleBook rules) {
    lexicon = new PlaceLexicon(rules);
    homes = new HomeFinder(lexicon, rules.lexicon(), rules.publishers());
  }

  /** One place per figure, in the order of {@code figures}. */
  public List<FigurePlace> read(Reading reading, List<Figure> figures) {
    PlaceMarks marks = PlaceMarks.of(reading, lexicon.markSets());
    List<PlaceMention> mentions = new MentionScanner(lexicon, reading, marks, Map.of()).scan();
    DocumentHome home = homes.find(reading, mentions);
    mentions = new BareDistricts(lexicon, home).resolve(mentions);
    PlaceMemory memory = new PlaceMemory(lexicon, home, reading.article().publishedOn());
    return new DocumentPlaces(reading, mentions, marks, figures, memory, home.frame())
        .read().stream().map(Frame::toPlace).toList();
  }
}
