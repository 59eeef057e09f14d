package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.model.Article;
import vn.solieu.model.Issue;
import vn.solieu.model.IssueCode;
import vn.solieu.rules.RuleBook;

class MisalignedListsTest {
  private final Extractor extractor = new Extractor(RuleBook.ofClassPath());

  private Extraction extract(String text) {
    return extractor.extract(Article.ofText("t", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Năm 2024, tỷ trọng kinh tế số trong GRDP của Hà Nội, Đà Nẵng và Cần Thơ lần lượt là 18% và 20%.",
        "Tỷ trọng kinh tế số trong GDP các năm 2022, 2023, 2024 lần lượt là 12,8% và 13,2%.",
        "Năm 2024, tỷ trọng kinh tế số trong GRDP của Hà Nội và Đà Nẵng lần lượt là 18%, 20% và 15%."
      })
  void setsListsOfUnequalLengthsAside(String text) {
    Extraction extraction = extract(text);
    assertEquals(1, extraction.issues().size());
    Issue issue = extraction.issues().get(0);
    assertEquals(IssueCode.MISALIGNED_LIST, issue.code());
    assertTrue(text.substring(issue.start(), issue.end()).startsWith("1"));
    assertTrue(extraction.observations().size() >= 2, "every figure is kept");
    assertTrue(
        extraction.observations().stream().allMatch(seen -> seen.indicator() == null),
        "and none has an indicator");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Năm 2024, tỷ trọng kinh tế số trong GRDP của Hà Nội, Đà Nẵng và Cần Thơ lần lượt là 18%, 20% và 15%.",
        "Tỷ trọng kinh tế số trong GDP các năm 2023, 2024 lần lượt là 12,8% và 13,2%.",
        "Năm 2022 và 2023, tỷ trọng kinh tế số trong GRDP của Hà Nội, Đà Nẵng và Cần Thơ lần lượt là 18%, 20% và 15%.",
        "Năm 2024, Hà Nội, Đà Nẵng và Cần Thơ có 18% và 20% hồ sơ trực tuyến."
      })
  void leavesOtherListsAlone(String text) {
    assertEquals(List.of(), extract(text).issues());
  }

  @Test
  void keepsThePlacesOfListsThatMatch() {
    List<String> areas =
        extract(
                "Năm 2024, tỷ trọng kinh tế số trong GRDP của Hà Nội, Đà Nẵng lần lượt là 18% và 20%.")
            .observations()
            .stream()
            .map(seen -> seen.place().area())
            .toList();
    assertEquals(List.of("VN-HN", "VN-DN"), areas);
  }
}
