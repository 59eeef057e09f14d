package vn.solieu.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.solieu.load.StatedFigures.figure;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Targets and their deadlines, rankings across a merger, and claims that can mean the same. */
class ProgressIT {
  private static final String FIBRE = "infra.fibre_households_share";
  private static final String ECONOMY = "economy.digital_gdp_share";

  @TempDir static Path home;
  private static MartForTests mart;

  private JdbcClient jdbc;
  private StatedFigures stated;

  @BeforeAll
  static void open() throws Exception {
    mart = MartForTests.open(home);
  }

  @AfterAll
  static void close() {
    mart.close();
  }

  @BeforeEach
  void empty() {
    jdbc = mart.jdbc();
    stated = mart.empty();
  }

  @Test
  void aDeadlineThatIsOverIsJudgedByWhatWasMeasuredInTime() {
    assertEquals(List.of("no_value"), fibre());
    value(FIBRE, 70, "2025-06-30");
    assertEquals(List.of("not_measured"), fibre());
    value(FIBRE, 85, "2026-06-30");
    assertEquals(List.of("reached_late"), fibre());
    value(FIBRE, 81, "2025-12-01");
    assertEquals(List.of("reached"), fibre());
  }

  @Test
  void theDayOfTheDeadlineDecides() {
    value(FIBRE, 79.9, "2025-12-31");
    assertEquals(List.of("missed"), fibre());
    value(FIBRE, 90, "2026-03-31");
    assertEquals(List.of("reached_late"), fibre());
  }

  @Test
  void thePaceSaysWhetherATargetIsReachedInTime() {
    value(ECONOMY, 12, "2023-12-31");
    assertEquals(List.of("unknown"), economy());
    value(ECONOMY, 13, "2024-12-31");
    assertEquals(List.of("behind"), economy());
    value(ECONOMY, 18, "2025-12-31");
    assertEquals(List.of("on_track"), economy());
    assertEquals(
        List.of("2.40"),
        list(
            "SELECT round(needed_pace_per_year, 2)::text FROM mart.progress"
                + " WHERE target = '57.2030.digital_economy'"));
  }

  @Test
  void aTargetIsOneRowHoweverOftenItIsRepeated() {
    for (String name : List.of("a", "b")) {
      stated.article(
          name,
          "Mục tiêu đến năm 2028 là 90% hộ, đến năm 2025 là 80%.",
          figure(FIBRE, "90%", 90).with("status", "target").in("2028-12-31", "2028-12-31"),
          figure(FIBRE, "80%", 80).with("status", "target").in("2025-12-31", "2025-12-31"));
    }
    assertEquals(
        List.of("document 90"),
        list(
            "SELECT target_source || ' ' || target_value FROM mart.target WHERE indicator = '"
                + FIBRE
                + "' AND target_source = 'document'"));
  }

  @Test
  void aPartBesideItsWholeAndRanksOfTwoRankingsAreNoConflict() {
    stated.article(
        "a",
        "Có 61/76 dịch vụ, kế hoạch 76 dịch vụ; hạng 18/63, nay hạng 7/34.",
        figure("public_service.essential_deployed", "61/76", 61).outOf(76),
        figure("public_service.essential_deployed", "76 dịch vụ", 76),
        figure("rank.dti", "18/63", 18).outOf(63).of("VN-56"),
        figure("rank.dti", "7/34", 7).outOf(34).of("VN-56"));
    assertEquals(List.of(), list("SELECT indicator FROM mart.conflict"));
  }

  @Test
  void aRankIsReachedFromAbove() {
    value("rank.egdi", 71, "2024-12-31");
    value("rank.egdi", 60, "2025-12-31");
    assertEquals(
        List.of("reached 10"),
        list(
            "SELECT state || ' ' || trim_scale(-gap) FROM mart.progress WHERE target = '749.2025.egdi'"));
  }

  @Test
  void provincesBeforeAndAfterTheMergerAreTwoRankings() {
    for (String day : List.of("2025-03-31", "2025-12-31")) {
      value(FIBRE, 60, day, "VN-21");
      value(FIBRE, 80, day, "VN-56");
    }
    value(FIBRE, 90, "2025-03-31", "VN-54");
    assertEquals(
        List.of("34 VN-56 1/2", "34 VN-21 2/2", "63 VN-54 1/3", "63 VN-56 2/3", "63 VN-21 3/3"),
        list(
            "SELECT provinces_then || ' ' || area || ' ' || rank || '/' || areas_with_value"
                + " FROM mart.ranking WHERE year = 2025 ORDER BY provinces_then, rank"));
    assertEquals(
        List.of("2025-12-31 VN-56"),
        list(
            "SELECT period_end || ' ' || area FROM mart.area_comparison"
                + " WHERE area_now = 'VN-56' AND is_first_after_break AND break_on = '2025-07-01'"));
  }

  @Test
  void roundingAndWordsAreNoConflict() {
    String[][] claims = {
      {"eq", "14,6 triệu", "14600000", "eq", "14.613.000", "14613000", "0"},
      {"eq", "14,6 triệu", "14600000", "eq", "14.700.000", "14700000", "1"},
      {"over", "14,6 triệu", "14600000", "eq", "14.690.000", "14690000", "0"},
      {"over", "14,6 triệu", "14600000", "eq", "14.500.000", "14500000", "1"},
      {"nearly", "15 triệu", "15000000", "eq", "14.200.000", "14200000", "0"},
      {"at_least", "10 triệu", "10000000", "eq", "99.000.000", "99000000", "0"},
      {"at_most", "10 triệu", "10000000", "eq", "11.000.000", "11000000", "1"},
      {"eq", "hai triệu", "2000000", "eq", "2,1 triệu", "2100000", "0"},
      {"eq", "hai triệu", "2000000", "eq", "3 triệu", "3000000", "1"},
    };
    for (String[] claim : claims) {
      empty();
      stated.article("a", claim[1], accounts(claim[0], claim[1], claim[2]));
      stated.article("b", claim[4], accounts(claim[3], claim[4], claim[5]));
      assertEquals(
          List.of(claim[6]),
          list("SELECT count(*)::text FROM mart.conflict"),
          String.join(" ", claim));
    }
  }

  @Test
  void theOriginsOfAllClaimsAreThoseOfEach() {
    stated.article("a", "Đạt 60%.", figure(FIBRE, "60%", 60));
    stated.article("b", "Phủ 60% hộ.", figure(FIBRE, "60%", 60));
    stated.article("c", "Phủ 61% hộ.", figure(FIBRE, "61%", 61));
    String origins = "SELECT document || independent_origins FROM %s ORDER BY 1";
    assertEquals(List.of("a2", "b2", "c1"), list(origins.formatted("mart.observation")));
    assertEquals(
        List.of("a2", "b2", "c1"), list(origins.formatted("warehouse.observation_export")));
  }

  private static StatedFigures.Figure accounts(String comparator, String quote, String value) {
    return figure("eid.accounts_activated", quote, new java.math.BigDecimal(value))
        .with("comparator", comparator);
  }

  private void value(String indicator, Number value, String day) {
    value(indicator, value, day, "VN");
  }

  private void value(String indicator, Number value, String day, String area) {
    stated.article(
        indicator + area + day,
        "Đạt " + value + ".",
        figure(indicator, value.toString(), value).of(area).in(day, day));
  }

  private List<String> fibre() {
    return list("SELECT state FROM mart.progress WHERE target = '411.2025.fibre'");
  }

  private List<String> economy() {
    return list("SELECT state FROM mart.progress WHERE target = '57.2030.digital_economy'");
  }

  private List<String> list(String query) {
    return jdbc.sql(query).query((row, number) -> row.getString(1)).list();
  }
}
