package vn.solieu.extract.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.solieu.extract.MarkedFigures;
import vn.solieu.rules.Lexicon;
import vn.solieu.rules.RuleBook;
import vn.solieu.rules.SenseGroup;

class StatusReaderTest {
  private static final RuleBook RULES = RuleBook.ofClassPath();
  private final StatusReader reader = new StatusReader(RULES);

  private FigureStatus read(String text, LocalDate publishedOn) {
    MarkedFigures figures =
        MarkedFigures.of(RULES, text.replace('⏎', '\n'), null, null, publishedOn);
    return reader.read(figures.reading(), figures.figures(), publishedOn).get(figures.marked());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/cases/status.csv", numLinesToSkip = 1)
  void readsStatus(String text, LocalDate publishedOn, String status, String note) {
    assertEquals(status, read(text, publishedOn).status().code(), note);
  }

  @Test
  void saysWhichWordsDecided() {
    FigureStatus status = read("Phấn đấu đạt [[80%]].", LocalDate.of(2025, 1, 1));
    assertEquals("status.target", status.cues().get(0).rule());
    assertEquals(0, status.cues().get(0).start());
  }

  @Test
  void everyKeyOfTheTableIsAWord() {
    Lexicon lexicon = RULES.lexicon();
    Set<StatusWord> used = new HashSet<>();
    for (int sense = 0; sense < lexicon.senseCount(); sense++) {
      if (lexicon.group(sense) == SenseGroup.STATUS) {
        used.add(StatusWord.ofKey(lexicon.sense(sense).key()));
      }
    }
    for (StatusWord word : StatusWord.values()) {
      assertTrue(used.contains(word), () -> word + " has no row");
    }
    assertFalse(used.isEmpty());
  }

  @Test
  void namesTheSource() {
    assertEquals(
        "Bộ Công an",
        read("Theo Bộ Công an, cả nước có [[86 triệu]] thẻ.", LocalDate.of(2025, 1, 1))
            .attributedTo());
  }
}
