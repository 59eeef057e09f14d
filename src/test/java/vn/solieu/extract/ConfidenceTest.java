package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.solieu.model.Article;
import vn.solieu.model.Observation;
import vn.solieu.rules.RuleBook;

/** What makes a record less sure, by the learned trees. */
class ConfidenceTest {
  private static final String STATED =
      "Năm 2024, tỷ trọng kinh tế số trong GDP của Việt Nam đạt 18,3%.";

  private final Extractor extractor = new Extractor(RuleBook.ofClassPath());

  @Test
  void aRecordWithAllSaidBesideItIsSure() {
    assertTrue(read(STATED).get(0).confidence() > 0.8, () -> "" + read(STATED));
  }

  @Test
  void twoValuesOfTheSameThingMakeEachOtherDoubtful() {
    String rival = STATED + " Tỷ trọng kinh tế số trong GDP của Việt Nam năm 2024 đạt 16,5%.";
    assertTrue(
        read(rival).get(0).confidence() < read(STATED).get(0).confidence(), () -> "" + read(rival));
  }

  private List<Observation> read(String text) {
    return extractor.extract(Article.ofText("t.txt", text + "\n")).observations();
  }
}
