package vn.solieu.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.solieu.export.CsvCells;
import vn.solieu.model.Observation;
import vn.solieu.model.Period;

/**
 * A column of the observation contract.
 *
 * @param label its name: {@code period_start}
 * @param form what its values are
 * @param reader reads its exact value; empty for what is unknown
 */
record ObservationColumn(String label, Form form, Function<Observation, String> reader) {

  /** What a column's values are made of. */
  enum Form {
    /** Codes, dates and exact decimals. */
    CODE,
    /** Numbers that every reader holds exactly: offsets, confidence. */
    NUMBER,
    /** Words of a document, which could say anything. */
    TEXT
  }

  /** The contract's columns in their order, then those that this program adds. */
  static final List<ObservationColumn> ALL =
      List.of(
          words("document", Observation::document),
          code("published_on", o -> text(o.publishedOn())),
          number("start", o -> text(o.quotation().start())),
          number("end", o -> text(o.quotation().end())),
          words("quote", o -> o.quotation().quote()),
          code("value", o -> decimal(o.quantity().value())),
          code("value_high", o -> decimal(o.quantity().valueHigh())),
          code("out_of", o -> decimal(o.quantity().outOf())),
          code("unit", o -> o.quantity().unit()),
          words("counted", o -> text(o.quantity().counted())),
          code("comparator", o -> o.quantity().comparison().code()),
          code("kind", o -> o.quantity().kind().code()),
          code("status", o -> o.status().code()),
          code("indicator", o -> text(o.indicator())),
          code("area", o -> o.place().area()),
          words("locality", o -> text(o.place().locality())),
          code("period_start", o -> first(o.period())),
          code("period_end", o -> last(o.period())),
          code("period_basis", o -> o.periodBasis().code()),
          code("base_start", o -> first(o.base())),
          code("base_end", o -> last(o.base())),
          words("attributed_to", o -> text(o.attributedTo())),
          words("sentence", o -> o.quotation().sentence()),
          number("confidence", o -> text(o.confidence())),
          code("cell", o -> text(o.cell())));

  /** The exact value; empty for what is unknown. */
  String valueOf(Observation observation) {
    return reader.apply(observation);
  }

  /** The value as a CSV cell, where words of a text must not run as a formula. */
  String cellOf(Observation observation) {
    String value = valueOf(observation);
    return form == Form.TEXT ? CsvCells.guarded(value) : value;
  }

  private static ObservationColumn words(String label, Function<Observation, String> reader) {
    return new ObservationColumn(label, Form.TEXT, reader);
  }

  private static ObservationColumn code(String label, Function<Observation, String> reader) {
    return new ObservationColumn(label, Form.CODE, reader);
  }

  private static ObservationColumn number(String label, Function<Observation, String> reader) {
    return new ObservationColumn(label, Form.NUMBER, reader);
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String decimal(@Nullable BigDecimal value) {
    return value == null ? "" : value.toPlainString();
  }

  private static String first(@Nullable Period period) {
    return Optional.ofNullable(period).map(days -> days.start().toString()).orElse("");
  }

  private static String last(@Nullable Period period) {
    return Optional.ofNullable(period).map(days -> days.end().toString()).orElse("");
  }
}
