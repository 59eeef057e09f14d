package vn.solieu.load;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.Article;
import vn.solieu.model.Observation;
import vn.solieu.model.Period;
import vn.solieu.model.Quantity;
import vn.solieu.model.Quotation;

/** Documents and figures as rows of the staging tables; each column list matches its row. */
final class StagingRows {
  static final String DOCUMENT_COLUMNS =
      "run_id, staged_id, snapshot_sha256, document, part, url, publisher, title, author,"
          + " published_on, modified_on, language, text, rule_set";
  static final String OBSERVATION_COLUMNS =
      "run_id, staged_id, start_offset, end_offset, ordinal, quote, sentence, sentence_start,"
          + " value, value_high, out_of, unit, counted, comparator, kind, status, indicator, area,"
          + " locality, period_start, period_end, period_basis, base_start, base_end,"
          + " attributed_to, confidence, cell, trace";

  private final long runId;

  StagingRows(long runId) {
    this.runId = runId;
  }

  void addDocuments(CopyText rows, List<Numbered> documents) {
    documents.forEach(numbered -> addDocument(rows, numbered));
  }

  void addObservations(CopyText rows, List<Numbered> documents) {
    documents.forEach(numbered -> addObservations(rows, numbered));
  }

  private void addDocument(CopyText rows, Numbered numbered) {
    StagedDocument document = numbered.document();
    Article article = document.article();
    rows.add(runId).add(numbered.stagedId()).add(document.snapshotSha256());
    rows.add(article.document()).add(document.part());
    rows.add(article.url()).add(article.publisher()).add(article.title()).add(article.author());
    rows.add(article.publishedOn()).add(article.modifiedOn()).add(article.language());
    rows.add(article.text()).add(document.ruleSet()).endRow();
  }

  private void addObservations(CopyText rows, Numbered numbered) {
    Map<Span, Integer> sameSpan = new HashMap<>();
    for (Observation observation : numbered.document().observations()) {
      Quotation quotation = observation.quotation();
      int ordinal = sameSpan.merge(new Span(quotation.start(), quotation.end()), 1, Integer::sum);
      rows.add(runId).add(numbered.stagedId());
      rows.add(quotation.start()).add(quotation.end()).add(ordinal);
      rows.add(quotation.quote()).add(quotation.sentence()).add(quotation.sentenceStart());
      addContent(rows, observation);
      rows.endRow();
    }
  }

  private void addContent(CopyText rows, Observation observation) {
    addQuantity(rows, observation.quantity());
    rows.add(observation.status().code()).add(observation.indicator());
    rows.add(observation.place().area()).add(observation.place().locality());
    rows.add(start(observation.period())).add(end(observation.period()));
    rows.add(observation.periodBasis().code());
    rows.add(start(observation.base())).add(end(observation.base()));
    rows.add(observation.attributedTo()).add(observation.confidence()).add(observation.cell());
    rows.add(TraceJson.of(observation.trace()));
  }

  private static void addQuantity(CopyText rows, Quantity quantity) {
    rows.add(quantity.value()).add(quantity.valueHigh()).add(quantity.outOf());
    rows.add(quantity.unit()).add(quantity.counted());
    rows.add(quantity.comparison().code()).add(quantity.kind().code());
  }

  private static @Nullable LocalDate start(@Nullable Period period) {
    return period == null ? null : period.start();
  }

  private static @Nullable LocalDate end(@Nullable Period period) {
    return period == null ? null : period.end();
  }

  /** A document with its number in staging. */
  record Numbered(long stagedId, StagedDocument document) {}

  private record Span(int start, int end) {}
}
