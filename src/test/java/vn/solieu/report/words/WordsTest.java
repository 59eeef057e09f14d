package vn.solieu.report.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WordsTest {
  private final Words vi = Words.of(Language.VI);
  private final Words en = Words.of(Language.EN);

  @Test
  void bothLanguagesHaveTheSameTexts() {
    assertEquals(new TreeSet<>(vi.all().keySet()), new TreeSet<>(en.all().keySet()));
    assertFalse(vi.all().isEmpty());
  }

  @Test
  void putsValuesIntoATextAndMissesNone() {
    assertEquals("trang 3", vi.get("page", 3));
    assertThrows(IllegalArgumentException.class, () -> vi.get("no_such_text"));
  }
}
