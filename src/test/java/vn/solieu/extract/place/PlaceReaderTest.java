package vn.solieu.extract.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.solieu.extract.MarkedFigures;
import vn.solieu.model.Place;
import vn.solieu.rules.RuleBook;

class PlaceReaderTest {
  private static final RuleBook RULES = RuleBook.ofClassPath();
  private final PlaceReader reader = new PlaceReader(RULES);

  @ParameterizedTest
  @CsvFileSource(resources = "/cases/places.csv", numLinesToSkip = 1)
  void readsPlaces(
      String text,
      @Nullable String publisher,
      @Nullable String title,
      String area,
      @Nullable String locality,
      String note) {
    MarkedFigures figures = MarkedFigures.of(RULES, text, publisher, title, null);
    List<FigurePlace> places = reader.read(figures.reading(), figures.figures());
    FigurePlace found = places.get(figures.marked());
    boolean office = locality != null && found.place().locality() == null;
    String named = office ? found.office() : found.place().locality();
    assertEquals(new Place(area, locality), new Place(found.place().area(), named), note);
  }

  @Test
  void saysWhichWordsDecided() {
    MarkedFigures figures =
        MarkedFigures.of(RULES, "Tại Bình Định, [[85%]] hồ sơ trực tuyến.", null, null, null);
    FigurePlace place = reader.read(figures.reading(), figures.figures()).get(figures.marked());
    assertEquals("area.area", place.cues().get(0).rule());
    assertEquals(1, place.cues().get(0).start());
  }
}
