package vn.solieu.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.solieu.model.Article;
import vn.solieu.model.Comparison;
import vn.solieu.model.Evidence;
import vn.solieu.model.Kind;
import vn.solieu.model.Observation;
import vn.solieu.model.Period;
import vn.solieu.model.PeriodBasis;
import vn.solieu.model.Place;
import vn.solieu.model.Quantity;
import vn.solieu.model.Quotation;
import vn.solieu.model.Status;
import vn.solieu.rules.Area;
import vn.solieu.rules.AreaKind;
import vn.solieu.rules.Indicator;
import vn.solieu.rules.Unit;
import vn.solieu.warehouse.ServerForTests;
import vn.solieu.warehouse.Warehouse;
import vn.solieu.warehouse.WarehouseSettings;

/** From extracted documents through staging into the facts, in a real PostgreSQL. */
class LoadIT {
  private static final String SNAPSHOT = "0123456789abcdef".repeat(4);
  private static final LocalDate DAY = LocalDate.of(2025, 3, 31);

  // A supplementary character first: PostgreSQL must count as Java's code points do.
  private static final String TEXT =
      "𝐓in mới\t\\N\nTỉnh Bắc Giang có 14,6 triệu tài khoản, tăng 5% so với năm trước.\r\n";
  private static final String SENTENCE =
      "Tỉnh Bắc Giang có 14,6 triệu tài khoản, tăng 5% so với năm trước.";

  @TempDir static Path home;
  private static Warehouse warehouse;
  private static HikariDataSource pool;

  private JdbcClient jdbc;
  private TransactionTemplate transaction;
  private StagingWriter staging;
  private WarehouseLoader loader;

  @BeforeAll
  static void open() throws Exception {
    ServerForTests.prepare(home);
    warehouse = Warehouse.open(new WarehouseSettings(home, OptionalInt.empty(), Optional.empty()));
    pool = warehouse.openPool();
  }

  @AfterAll
  static void close() {
    pool.close();
    warehouse.close();
  }

  @BeforeEach
  void emptyWithDimensions() {
    jdbc = JdbcClient.create(pool);
    transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    staging = new StagingWriter(new JdbcTemplate(pool));
    loader = new WarehouseLoader(jdbc);
    jdbc.sql(
            "TRUNCATE warehouse.run, warehouse.fact_observation, warehouse.dim_document,"
                + " warehouse.dim_area, warehouse.dim_indicator, warehouse.dim_unit,"
                + " warehouse.quarantine, staging.document, staging.observation CASCADE")
        .update();
    loadDimensions(INDICATOR, PROVINCE_THEN, PROVINCE_NOW);
  }

  private static final Unit COUNT = new Unit("count", "count", "số lượng", "count");
  private static final Unit PERCENT = new Unit("percent", "share", "phần trăm", "per cent");
  private static final Indicator INDICATOR =
      new Indicator(
          "psp.accounts",
          "public_service",
          "National Public Service Portal",
          "Tài khoản",
          "Accounts",
          "count",
          Indicator.Nature.STOCK,
          Indicator.Direction.UP,
          "Accounts on the portal");
  private static final Area PROVINCE_THEN =
      new Area(
          "VN-54",
          AreaKind.PROVINCE,
          "24",
          "Bắc Giang",
          "tỉnh Bắc Giang",
          "Bac Giang",
          LocalDate.of(2008, 8, 1),
          LocalDate.of(2025, 6, 30),
          "VN-56");
  private static final Area PROVINCE_NOW =
      new Area(
          "VN-56",
          AreaKind.PROVINCE,
          "24",
          "Bắc Ninh",
          "tỉnh Bắc Ninh",
          "Bac Ninh",
          LocalDate.of(2025, 7, 1),
          null,
          null);

  @Test
  void keepsEveryFieldOfAFigure() {
    LoadResult result = load("rules-1", accounts("14600000"), growth());

    assertEquals(new LoadCounts(1, 1, 0, 0, 0), result.documents());
    assertEquals(new LoadCounts(2, 2, 0, 0, 0), result.observations());
    Map<String, Object> row =
        jdbc.sql("SELECT * FROM mart.observation WHERE kind = 'level'").query().singleRow();
    assertEquals("a.txt", row.get("document"));
    assertEquals(java.sql.Date.valueOf(DAY), row.get("published_on"));
    assertEquals("14,6 triệu", row.get("quote"));
    assertEquals(new BigDecimal("14600000"), row.get("value"));
    assertEquals("count", row.get("unit"));
    assertEquals("tài khoản", row.get("counted"));
    assertEquals("nearly", row.get("comparator"));
    assertEquals("actual", row.get("status"));
    assertEquals("psp.accounts", row.get("indicator"));
    assertEquals("Accounts", row.get("indicator_name_en"));
    assertEquals("VN-54", row.get("area"));
    assertEquals("tỉnh Bắc Giang", row.get("area_name_vi"));
    assertEquals(java.sql.Date.valueOf("2024-01-01"), row.get("period_start"));
    assertEquals("stated", row.get("period_basis"));
    assertEquals(SENTENCE, row.get("sentence"));
    assertEquals("Báo A", row.get("publisher"));
    assertEquals(SNAPSHOT, row.get("snapshot_sha256"));
    assertEquals("rules-1", row.get("rule_set"));
    assertEquals(
        "năm \"2024\"",
        jdbc.sql(
                "SELECT trace -> 0 ->> 'words' FROM warehouse.fact_observation WHERE kind = 'level'")
            .query(String.class)
            .single());
    assertEquals(
        TEXT, jdbc.sql("SELECT text FROM warehouse.dim_document").query(String.class).single());
    assertEquals(0, count("warehouse.quote_mismatch"));
  }

  @Test
  void loadingTheSameAgainChangesNoRow() {
    load("rules-1", accounts("14600000"), growth());
    String before = fingerprint();
    LoadResult again = load("rules-1", accounts("14600000"), growth());

    assertEquals(new LoadCounts(1, 0, 1, 0, 0), again.documents());
    assertEquals(new LoadCounts(2, 0, 2, 0, 0), again.observations());
    assertEquals(before, fingerprint());
    assertEquals(0, count("staging.document"));
  }

  @Test
  void twoFiguresMayShareASpan() {
    Observation twin = accounts("14600000");
    assertEquals(new LoadCounts(2, 2, 0, 0, 0), load("rules-1", twin, twin).observations());
    assertEquals(2, count("mart.observation"));
  }

  @Test
  void newRulesSupersedeWithoutLosing() {
    load("rules-1", accounts("14600000"), growth());
    LoadResult second = load("rules-2", accounts("14600001"));

    assertEquals(new LoadCounts(1, 1, 0, 0, 0), second.observations());
    assertEquals(
        List.of("14600001"),
        jdbc.sql("SELECT value::text FROM mart.observation").query(String.class).list());
    assertEquals(3, count("warehouse.fact_observation"), "the earlier figures are still there");

    LoadResult back = load("rules-1", accounts("14600000"), growth());
    assertEquals(new LoadCounts(2, 2, 0, 0, 0), back.observations());
    assertEquals(2, count("mart.observation"));
    assertEquals(5, count("warehouse.fact_observation"), "what was believed before is kept");
  }

  @Test
  void aFigureThatIsNoLongerStatedIsSuperseded() {
    load("rules-1", accounts("14600000"), growth());
    assertEquals(new LoadCounts(0, 0, 0, 0, 0), load("rules-1").observations());
    assertEquals(0, count("mart.observation"));
    assertEquals(2, count("warehouse.fact_observation"));
  }

  @Test
  void analystsSeeTheFiguresBeforeUntilTheRunIsPublished() {
    load("rules-1", accounts("14600000"), growth());
    long unpublished = loadOnly("rules-2", accounts("1"));
    assertEquals(List.of("14600000", "5"), visible());
    loadOnly("rules-3", accounts("2"));
    assertEquals(List.of("14600000", "5"), visible(), "a second one changes nothing either");

    load("rules-4", accounts("3"));
    assertEquals(List.of("3"), visible(), "what went unpublished before is taken over");
    publish(unpublished);
    assertEquals(List.of("3"), visible());
    long same = loadOnly("rules-4", accounts("3"));
    publish(same);
    assertEquals(List.of("3"), visible());
  }

  @Test
  void theSameFigureOfAnUnpublishedRunIsLoadedAgain() {
    loadOnly("rules-1", accounts("14600000"));
    assertEquals(List.of(), visible());
    assertEquals(1, load("rules-1", accounts("14600000")).observations().loaded());
    assertEquals(List.of("14600000"), visible());
  }

  @Test
  void heldFiguresAreNotSeen() {
    load("rules-1", accounts("14600000"), growth());
    jdbc.sql("UPDATE warehouse.fact_observation SET held_by = 'x' WHERE value = 5").update();
    assertEquals(List.of("14600000"), visible());
  }

  private List<String> visible() {
    return jdbc.sql("SELECT value::text FROM mart.observation ORDER BY value")
        .query(String.class)
        .list();
  }

  private long loadOnly(String ruleSet, Observation... observations) {
    long run = openRun(ruleSet);
    staging.write(run, List.of(staged(ruleSet, article(TEXT), observations)));
    transaction.executeWithoutResult(status -> loader.load(run));
    return run;
  }

  @Test
  void aNewParsersTextIsANewRow() {
    load("rules-1", accounts("14600000"));
    Article changed = article("Tỉnh có 14,6 triệu tài khoản.");
    Observation figure =
        observation(changed, "14,6 triệu", "Tỉnh có 14,6 triệu tài khoản.", "VN-54", "count");
    load("rules-1", changed, figure);

    assertEquals(2, count("warehouse.dim_document"));
    assertEquals(1, count("mart.document"));
    assertEquals(1, count("mart.observation"));
    assertEquals(0, count("warehouse.quote_mismatch"), "the old figure's text is still there");
  }

  @Test
  void whatCannotBeProvenIsSetAside() {
    Article article = article(TEXT);
    Observation good = accounts("14600000");
    Quotation at = good.quotation();
    Observation shifted =
        with(good, new Quotation(at.start() + 1, at.end() + 1, at.quote(), SENTENCE, 0));
    Observation strange = observation(article, "5%", SENTENCE, "XX-1", "percent");
    Observation unknownUnit = observation(article, "5%", SENTENCE, "VN-54", "furlong");

    LoadResult result = load("rules-1", article, good, shifted, strange, unknownUnit);
    assertEquals(new LoadCounts(4, 1, 0, 0, 3), result.observations());
    assertEquals(
        List.of("QUOTE_MISMATCH", "UNKNOWN_AREA", "UNKNOWN_UNIT"),
        jdbc.sql("SELECT reason FROM warehouse.quarantine ORDER BY reason")
            .query(String.class)
            .list());
    load("rules-1", article, good, shifted, strange, unknownUnit);
    assertEquals(3, count("warehouse.quarantine"), "the same again is the same entry");
  }

  @Test
  void theDatabaseItselfRefusesAWrongQuote() {
    load("rules-1", accounts("14600000"));
    DataAccessException refused =
        assertThrows(
            DataIntegrityViolationException.class,
            () -> jdbc.sql("UPDATE warehouse.fact_observation SET quote = '14,7 triệu'").update());
    assertTrue(String.valueOf(refused.getMessage()).contains("has no \"14,7 triệu\""));
    assertThrows(
        DataIntegrityViolationException.class,
        () -> jdbc.sql("UPDATE warehouse.dim_document SET text = 'x' || text").update());
  }

  @Test
  void quotesAreProvenWithinALineAndAcrossLines() {
    String wrong =
        "SELECT string_agg(w::text, ',' ORDER BY w) FROM warehouse.unproven(?,"
            + " ARRAY[0, 1, 3, 6, 4, 3, 0], ARRAY[1, 6, 5, 7, 6, 9, 1],"
            + " ARRAY['𝐓', E'n\\nđến', 'đế', '5', E'n\\n', 'đến 5', 'n']) w";
    assertEquals(Optional.of("5,6,7"), text(wrong, "𝐓n\nđến5"));
    assertEquals(Optional.of("1,2,3,4,5,6,7"), text(wrong, ""));
    assertEquals(Optional.of("1,2,3,4,5,6,7"), text(wrong, null));
  }

  private Optional<String> text(String query, @Nullable String parameter) {
    return jdbc.sql(query).param(parameter).query(String.class).optional();
  }

  @Test
  void writingAChunkAgainReplacesIt() {
    long run = openRun("rules-1");
    StagedDocument document = staged("rules-1", article(TEXT), accounts("1"), growth());
    staging.write(run, List.of(document));
    staging.write(run, List.of(document));
    assertEquals(1, count("staging.document"));
    assertEquals(2, count("staging.observation"));
  }

  @Test
  void aTextThatPostgresCannotKeepIsRefusedBeforeAnythingIsWritten() {
    long run = openRun("rules-1");
    StagedDocument document = staged("rules-1", article("a\0b"));
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> staging.write(run, List.of(document)));
    assertEquals(
        "PostgreSQL cannot keep U+0000, which stands at 1 of a text", refused.getMessage());
    assertEquals(0, count("staging.document"));
  }

  @Test
  void aChunkThatIsRolledBackLeavesNothing() {
    long run = openRun("rules-1");
    transaction.executeWithoutResult(
        status -> {
          staging.write(run, List.of(staged("rules-1", article(TEXT), accounts("1"))));
          status.setRollbackOnly();
        });
    assertEquals(0, count("staging.document"));
  }

  @Test
  void dimensionsFollowTheirTables() {
    assertEquals(0, loadDimensions(INDICATOR, PROVINCE_THEN, PROVINCE_NOW), "nothing new");
    load("rules-1", accounts("14600000"));
    Indicator renamed =
        new Indicator(
            "psp.new",
            "t",
            "s",
            "v",
            "e",
            "count",
            Indicator.Nature.FLOW,
            Indicator.Direction.NONE,
            "d");
    assertEquals(3, loadDimensions(renamed, PROVINCE_THEN), "one in, one retired, one area gone");
    assertEquals(
        List.of("psp.accounts", "psp.new"),
        jdbc.sql("SELECT code FROM warehouse.dim_indicator ORDER BY code")
            .query(String.class)
            .list());
    assertEquals(1, count("mart.indicator"));
    assertEquals(1, count("mart.observation"), "figures of a retired indicator stay");
  }

  private int loadDimensions(Indicator indicator, Area... areas) {
    return new DimensionLoader(jdbc)
        .load(List.of(COUNT, PERCENT), List.of(indicator), List.of(areas));
  }

  private LoadResult load(String ruleSet, Observation... observations) {
    return load(ruleSet, article(TEXT), observations);
  }

  private LoadResult load(String ruleSet, Article article, Observation... observations) {
    long run = openRun(ruleSet);
    staging.write(run, List.of(staged(ruleSet, article, observations)));
    return Optional.ofNullable(
            transaction.execute(
                status -> {
                  LoadResult result = loader.load(run);
                  publish(run);
                  return result;
                }))
        .orElseThrow();
  }

  private void publish(long run) {
    jdbc.sql("UPDATE warehouse.run SET published_at = now() WHERE run_id = ?").param(run).update();
  }

  private static StagedDocument staged(
      String ruleSet, Article article, Observation... observations) {
    return new StagedDocument(SNAPSHOT, 1, article, List.of(observations), ruleSet);
  }

  private long openRun(String ruleSet) {
    return jdbc.sql("INSERT INTO warehouse.run (job, rule_set) VALUES ('test', ?) RETURNING run_id")
        .param(ruleSet)
        .query(Long.class)
        .single();
  }

  private long count(String table) {
    return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }

  // Every column of every row, where it stands and when it was written.
  private String fingerprint() {
    return jdbc.sql(
            "SELECT string_agg(md5(row), '') FROM ("
                + "SELECT f.ctid::text || f.xmin::text || f::text AS row"
                + " FROM warehouse.fact_observation f UNION ALL"
                + " SELECT d.ctid::text || d.xmin::text || d::text FROM warehouse.dim_document d"
                + " ORDER BY 1)")
        .query(String.class)
        .single();
  }

  private static Article article(String text) {
    return new Article(
        "a.txt", null, "Báo A", "Tin", null, DAY, null, "vi", text, List.of(), List.of(), Map.of());
  }

  private static Observation accounts(String value) {
    Observation base = observation(article(TEXT), "14,6 triệu", SENTENCE, "VN-54", "count");
    return new Observation(
        base.document(),
        base.publishedOn(),
        base.quotation(),
        new Quantity(
            new BigDecimal(value), null, null, "count", "tài khoản", Comparison.NEARLY, Kind.LEVEL),
        Status.ACTUAL,
        "psp.accounts",
        base.place(),
        base.period(),
        PeriodBasis.STATED,
        null,
        "Bộ Công an",
        0.93,
        null,
        List.of(new Evidence("period", "period.year", "năm \"2024\"", 1, 9)));
  }

  private static Observation growth() {
    Observation base = observation(article(TEXT), "5%", SENTENCE, "VN-54", "percent");
    return new Observation(
        base.document(),
        base.publishedOn(),
        base.quotation(),
        new Quantity(new BigDecimal("5"), null, null, "percent", null, Comparison.EQ, Kind.CHANGE),
        Status.ACTUAL,
        null,
        base.place(),
        null,
        PeriodBasis.UNKNOWN,
        Period.asOf(DAY),
        null,
        0.5,
        null,
        List.of());
  }

  private static Observation observation(
      Article article, String quote, String sentence, String area, String unit) {
    return new Observation(
        article.document(),
        article.publishedOn(),
        quotation(article.text(), quote, sentence),
        new Quantity(new BigDecimal("5"), null, null, unit, null, Comparison.EQ, Kind.LEVEL),
        Status.ACTUAL,
        null,
        new Place(area, null),
        new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)),
        PeriodBasis.STATED,
        null,
        null,
        0.5,
        null,
        List.of());
  }

  private static Observation with(Observation from, Quotation quotation) {
    @Nullable Period base = from.base();
    return new Observation(
        from.document(),
        from.publishedOn(),
        quotation,
        from.quantity(),
        from.status(),
        from.indicator(),
        from.place(),
        from.period(),
        from.periodBasis(),
        base,
        from.attributedTo(),
        from.confidence(),
        from.cell(),
        from.trace());
  }

  private static Quotation quotation(String text, String quote, String sentence) {
    int start = text.codePointCount(0, text.indexOf(quote));
    int end = start + quote.codePointCount(0, quote.length());
    return new Quotation(
        start, end, quote, sentence, text.codePointCount(0, text.indexOf(sentence)));
  }
}
