package vn.solieu.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Articles and their figures put into the warehouse as they would be after a load, so that a test
 * can say what stands in them: {@code article("a").says("Đạt 120 tỷ.", figure("120 tỷ", 120))}.
 */
final class StatedFigures {
  private final JdbcClient jdbc;
  private final long runId;

  /** Figures of a run of their own, which is published. */
  StatedFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.runId =
        jdbc.sql(
                "INSERT INTO warehouse.run (job, rule_set, published_at) VALUES ('t', 'r', now())"
                    + " RETURNING run_id")
            .query(Long.class)
            .single();
  }

  /** Puts in the article {@code name} of these sentences; a figure is in the sentence before it. */
  void article(String name, Object... sentencesAndFigures) {
    StringBuilder text = new StringBuilder();
    for (Object part : sentencesAndFigures) {
      if (part instanceof String sentence) {
        text.append(sentence).append('\n');
      }
    }
    long document = document(name, text.toString());
    int start = 0;
    String sentence = "";
    for (Object part : sentencesAndFigures) {
      if (part instanceof String next) {
        start += sentence.isEmpty() ? 0 : sentence.length() + 1;
        sentence = next;
      } else {
        put(document, sentence, start, (Figure) part);
      }
    }
  }

  /** A level of the nation in 2024, in the unit of the indicator {@code indicator}. */
  static Figure figure(String indicator, String quote, Number value) {
    return new Figure(quote, indicator)
        .with("value", new BigDecimal(value.toString()))
        .with("status", "actual")
        .with("kind", "level")
        .with("comparator", "eq")
        .with("area", "VN")
        .in("2024-01-01", "2024-12-31");
  }

  private long document(String name, String text) {
    return jdbc.sql(
            "INSERT INTO warehouse.dim_document (document, snapshot_sha256, text_sha256, url,"
                + " published_on, language, text, rule_set, first_run_id, series) VALUES (:name,"
                + " staging.text_digest(:name), staging.text_digest(:text), :name, '2025-01-15',"
                + " 'vi', :text, 'r', :run, :name) RETURNING document_id")
        .param("name", name)
        .param("text", text)
        .param("run", runId)
        .query(Long.class)
        .single();
  }

  private void put(long document, String sentence, int sentenceStart, Figure figure) {
    int start = sentenceStart + sentence.indexOf(figure.quote);
    JdbcClient.StatementSpec insert =
        jdbc.sql(
            """
            INSERT INTO warehouse.fact_observation (document_id, snapshot_sha256, rule_set,
                start_offset, end_offset, ordinal, quote, sentence, sentence_start, value,
                value_high, out_of, unit_id, comparator, kind, status, indicator_id, area_id,
                locality, period_start, period_end, period_basis, base_start, base_end,
                confidence, trace, run_id, held_by)
            SELECT d.document_id, d.snapshot_sha256, 'r', :start, :end, 1, :quote, :sentence,
                   :sentence_start, :value, :value_high, :out_of,
                   coalesce((SELECT unit_id FROM warehouse.dim_unit WHERE code = :unit), i.unit_id),
                   :comparator, :kind, :status, i.indicator_id,
                   (SELECT a.area_id FROM warehouse.dim_area a WHERE a.code = :area
                     ORDER BY CAST(:period_end AS date) BETWEEN a.valid_from AND a.valid_to DESC,
                              a.valid_from DESC LIMIT 1),
                   :locality, :period_start, :period_end, 'stated', :base_start, :base_end, 0.9,
                   '[]', d.first_run_id, :held_by
              FROM warehouse.dim_document d, warehouse.dim_indicator i
             WHERE d.document_id = :document AND i.code = :indicator
            """);
    Map<String, @Nullable Object> values = new LinkedHashMap<>(figure.values);
    for (String column :
        List.of("value_high", "out_of", "unit", "locality", "base_start", "base_end", "held_by")) {
      values.putIfAbsent(column, null);
    }
    values.put("start", start);
    values.put("end", start + figure.quote.length());
    values.put("quote", figure.quote);
    values.put("sentence", sentence);
    values.put("sentence_start", sentenceStart);
    values.put("document", document);
    values.put("indicator", figure.indicator);
    for (Map.Entry<String, @Nullable Object> value : values.entrySet()) {
      insert = insert.param(value.getKey(), value.getValue(), type(value.getKey()));
    }
    insert.update();
  }

  private static int type(String column) {
    return switch (column) {
      case "value", "value_high", "out_of" -> java.sql.Types.NUMERIC;
      case "period_start", "period_end", "base_start", "base_end" -> java.sql.Types.DATE;
      case "start", "end", "sentence_start" -> java.sql.Types.INTEGER;
      case "document" -> java.sql.Types.BIGINT;
      default -> java.sql.Types.VARCHAR;
    };
  }

  /** What a sentence states. */
  static final class Figure {
    private final String quote;
    private final String indicator;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private Figure(String quote, String indicator) {
      this.quote = quote;
      this.indicator = indicator;
    }

    /**
     * The figure with {@code value} for a column of the facts, or for {@code unit} or {@code area}.
     */
    Figure with(String column, Object value) {
      values.put(column, value);
      return this;
    }

    /** The figure of {@code area}. */
    Figure of(String area) {
      return with("area", area);
    }

    /** The figure of these days. */
    Figure in(String start, String end) {
      return with("period_start", LocalDate.parse(start)).with("period_end", LocalDate.parse(end));
    }

    /** The figure of a k/n. */
    Figure outOf(int total) {
      return with("out_of", BigDecimal.valueOf(total));
    }

    /** The figure as a change in {@code unit} since the year 2023. */
    Figure change(String unit) {
      return with("kind", "change")
          .with("unit", unit)
          .with("base_start", LocalDate.parse("2023-01-01"))
          .with("base_end", LocalDate.parse("2023-12-31"));
    }
  }
}
