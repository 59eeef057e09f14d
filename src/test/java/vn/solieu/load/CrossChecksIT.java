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
import vn.solieu.load.StatedFigures.Figure;

/** The arithmetic of the mart: what it must find, and where it must stay silent. */
class CrossChecksIT {
  private static final String SERVICES = "public_service.essential_deployed";
  private static final String SHARE = "public_service.full_online_share";
  private static final String ONLINE = "public_service.full_online_services";
  private static final String ALL_ONLINE = "public_service.online_services";
  private static final String CUSTOMERS = "economy.mobile_money_customers";

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
  void aRankIsNotBeyondItsTotal() {
    stated.article("a", "Xếp thứ 45/34.", rank("45/34", 45).outOf(34).of("VN-45"));
    stated.article(
        "b", "Xếp thứ 40/34.", rank("40/34", 40).outOf(34).of("VN-13").with("held_by", "x"));
    stated.article("c", "Xếp thứ 12/34.", rank("12/34", 12).outOf(34).of("VN-21"));
    assertEquals(List.of("rank_over_total 40/34", "rank_over_total 45/34"), findings());
  }

  @Test
  void aRankWithoutTotalIsMeasuredByTheTotalsOfOthers() {
    stated.article("a", "Thứ 7/63.", rank("7/63", 7).outOf(63).of("VN-45"));
    stated.article("b", "Hạng 70.", rank("70", 70).of("VN-13"), "Hạng 60.", rank("60", 60));
    assertEquals(List.of("rank_over_total 70 / 7/63"), findings());
  }

  @Test
  void aFractionAndItsPercentageAgree() {
    fraction("41/53 dịch vụ (77,4%)", "77,4%", 77.4);
    fraction("41/53 dịch vụ, đạt 77%", "77%", 77);
    fraction("41/53 dịch vụ; tỷ lệ hài lòng đạt 90%", "90%", 90);
    fraction("41/53 xã, trong đó 20% đã xong", "20%", 20);
    fraction("đạt 77,36% (41/53)", "77,36%", 77.36);
    fraction("41/53 dịch vụ, đạt hơn 77%", "77%", 77);
    assertEquals(List.of(), findings());
    fraction("41/53 dịch vụ (87,4%)", "87,4%", 87.4);
    fraction("41/53 dịch vụ, đạt 73%", "73%", 73);
    fraction("đạt 87,36% (41/53)", "87,36%", 87.36);
    assertEquals(
        List.of(
            "fraction_percent 73% / 41/53",
            "fraction_percent 87,36% / 41/53", "fraction_percent 87,4% / 41/53"),
        findings());
    stated.article("d", "60/53 dịch vụ.", figure(SERVICES, "60/53", 60).outOf(53));
    assertEquals("part_over_total 60/53", findings().get(3));
  }

  @Test
  void growthAgreesWithTheLevelsOfItsDocument() {
    growth("a", "120 tỷ", 120, "100 tỷ", 100, "20%", 20);
    growth("b", "95 tỷ", 95, "100 tỷ", 100, "5%", -5);
    growth("c", "14,6 triệu", 14.6, "14,5 triệu", 14.5, "0,9%", 0.9);
    assertEquals(List.of(), findings());
    growth("d", "120 tỷ", 120, "100 tỷ", 100, "30%", 30);
    growth("e", "105 tỷ", 105, "100 tỷ", 100, "5%", -5);
    assertEquals(List.of("growth_base 30% / 100 tỷ", "growth_base 5% / 100 tỷ"), findings());
    assertEquals(
        List.of("true", "true"), list("SELECT in_one_document::text FROM mart.cross_check"));
  }

  @Test
  void growthAgreesWithTheLevelsOfOtherDocuments() {
    stated.article(
        "a",
        "Năm 2023 đạt 100 nghìn.",
        customers("100 nghìn", 100_000).in("2023-01-01", "2023-12-31"));
    stated.article("b", "Năm 2024 đạt 120 nghìn.", customers("120 nghìn", 120_000));
    stated.article("c", "Tăng 20%.", customers("20%", 20).change("percent"));
    stated.article("d", "Gấp 1,2 lần.", customers("1,2 lần", 1.2).change("times"));
    stated.article(
        "e", "Phấn đấu tăng 50%.", customers("50%", 50).change("percent").with("status", "target"));
    assertEquals(List.of(), findings());
    stated.article("f", "Tăng 35%.", customers("35%", 35).change("percent"));
    assertEquals(List.of("growth_base 35% / 100 nghìn"), findings());
    assertEquals(List.of("false"), list("SELECT in_one_document::text FROM mart.cross_check"));
  }

  @Test
  void placesAreGainedWhenARankFalls() {
    stated.article(
        "a",
        "Hạng 71.",
        figure("rank.egdi", "71", 71),
        "Năm trước hạng 86.",
        figure("rank.egdi", "86", 86).in("2023-01-01", "2023-12-31"),
        "Tăng 15 bậc.",
        figure("rank.egdi", "15 bậc", 15).change("place"));
    assertEquals(List.of(), findings());
    assertEquals(
        List.of("15"),
        list("SELECT computed_change::text FROM mart.change_check WHERE is_consistent"));
  }

  @Test
  void pointsOfAShareAreDifferences() {
    stated.article(
        "a",
        "Đạt 60%.",
        figure(SHARE, "60%", 60),
        "Năm trước 50%.",
        figure(SHARE, "50%", 50).in("2023-01-01", "2023-12-31"),
        "Tăng 10 điểm phần trăm.",
        figure(SHARE, "10 điểm", 10).change("percentage_point"),
        "Tăng 10%.",
        figure(SHARE, "10%", 10).change("percent"),
        "Tăng tới 20%.",
        figure(SHARE, "20%", 20).change("percent"));
    assertEquals(List.of(), findings());
    stated.article("b", "Tăng 15 điểm.", figure(SHARE, "15 điểm", 15).change("percentage_point"));
    assertEquals(List.of("growth_base 15 điểm / 50%"), findings());
  }

  @Test
  void aProvinceThatTookInOthersDoesNotGrow() {
    Figure before = customers("100 nghìn", 100_000).of("VN-56").in("2024-01-01", "2024-12-31");
    Figure after = customers("300 nghìn", 300_000).of("VN-56").in("2025-01-01", "2025-12-31");
    stated.article("a", "100 nghìn.", before);
    stated.article("b", "300 nghìn.", after);
    Figure growth =
        customers("10%", 10)
            .of("VN-56")
            .in("2025-01-01", "2025-12-31")
            .change("percent")
            .with("base_start", java.time.LocalDate.parse("2024-01-01"))
            .with("base_end", java.time.LocalDate.parse("2024-12-31"));
    stated.article("c", "Tăng 10%.", growth);
    assertEquals(List.of(), findings());
    assertEquals(List.of(), list("SELECT quote FROM mart.change_check"));
  }

  @Test
  void aPartIsNotMoreThanItsWhole() {
    stated.article("a", "Có 900 dịch vụ.", figure(ONLINE, "900", 900));
    stated.article(
        "b", "Có ít nhất 800.", figure(ALL_ONLINE, "800", 800).with("comparator", "at_least"));
    assertEquals(List.of(), findings());
    stated.article("c", "Có 850 trực tuyến.", figure(ALL_ONLINE, "850", 850));
    assertEquals(List.of("part_over_whole 900 / 850"), findings());
  }

  @Test
  void aPartIsHeldAgainstTheWholeOfItsOwnDocumentToo() {
    // The series takes both from the first; the second contradicts itself all the same.
    for (String name : List.of("a", "b", "c")) {
      stated.article(
          name,
          "Có 700 trên 1.000.",
          figure(ONLINE, "700", 700),
          figure(ALL_ONLINE, "1.000", 1000));
    }
    stated.article(
        "d", "Có 720 trên 710.", figure(ONLINE, "720", 720), figure(ALL_ONLINE, "710", 710));
    assertEquals(List.of("part_over_whole 720 / 710"), findings());
    assertEquals(List.of("true"), list("SELECT in_one_document::text FROM mart.cross_check"));
  }

  @Test
  void provincesAreNotMoreThanTheNation() {
    stated.article("a", "Cả nước 500 nghìn.", customers("500 nghìn", 500_000));
    stated.article("b", "Thanh Hóa 300 nghìn.", customers("300 nghìn", 300_000).of("VN-21"));
    stated.article("c", "Cần Thơ 200 nghìn.", customers("200 nghìn", 200_000).of("VN-CT"));
    assertEquals(List.of(), findings());
    stated.article("d", "Cao Bằng 90 nghìn.", customers("90 nghìn", 90_000).of("VN-04"));
    assertEquals(List.of("provinces_over_nation 500 nghìn"), findings());
  }

  @Test
  void allProvincesAreNotLessThanTheNation() {
    List<String> codes =
        list(
            "SELECT code FROM warehouse.dim_area WHERE kind IN ('province', 'city')"
                + " AND DATE '2024-12-31' BETWEEN valid_from AND valid_to ORDER BY code");
    stated.article("a", "Cả nước 6.300.", customers("6.300", 6300));
    for (String code : codes) {
      stated.article(code, "Có 100.", customers("100", 100).of(code));
    }
    assertEquals(63, codes.size());
    assertEquals(List.of(), findings());
    jdbc.sql("UPDATE warehouse.fact_observation SET value = 50 WHERE quote = '100'").update();
    assertEquals(List.of("provinces_under_nation 6.300"), findings());
  }

  private void fraction(String sentence, String quote, double percent) {
    stated.article(
        sentence,
        sentence,
        figure(SERVICES, "41/53", 41).outOf(53),
        figure(SHARE, quote, percent)
            .with("comparator", sentence.contains("hơn") ? "over" : "eq")
            // each of its own time, so that none of them is compared with another
            .in("20" + (10 + sentence.length() % 80) + "-01-01", "2099-12-31"));
  }

  private void growth(
      String name, String level, Number now, String base, Number before, String change, Number by) {
    stated.article(
        name,
        "Năm 2024 đạt " + level + ".",
        customers(level, now).of("VN-21"),
        "Năm 2023 đạt " + base + ".",
        customers(base, before).of("VN-21").in("2023-01-01", "2023-12-31"),
        "Thay đổi " + change + ".",
        customers(change, by).of("VN-21").change("percent"));
  }

  private static Figure customers(String quote, Number value) {
    return figure(CUSTOMERS, quote, value);
  }

  private static Figure rank(String quote, int value) {
    return figure("rank.dti", quote, value);
  }

  private List<String> findings() {
    return list(
        "SELECT finding || ' ' || quote || coalesce(' / ' || other_quote, '') FROM mart.cross_check"
            + " ORDER BY 1");
  }

  private List<String> list(String query) {
    return jdbc.sql(query).query((row, number) -> row.getString(1)).list();
  }
}
