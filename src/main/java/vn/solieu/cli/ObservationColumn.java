package vn.solieu.cli;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.Observation;
import vn.solieu.model.Period;

/** The columns of the observation contract in their order, then those that this program adds. */
enum ObservationColumn {
  DOCUMENT(true, Observation::document),
  PUBLISHED_ON(false, o -> text(o.publishedOn())),
  START(false, o -> text(o.quotation().start())),
  END(false, o -> text(o.quotation().end())),
  QUOTE(true, o -> o.quotation().quote()),
  VALUE(false, o -> decimal(o.quantity().value())),
  VALUE_HIGH(false, o -> decimal(o.quantity().valueHigh())),
  OUT_OF(false, o -> decimal(o.quantity().outOf())),
  UNIT(false, o -> o.quantity().unit()),
  COUNTED(true, o -> text(o.quantity().counted())),
  COMPARATOR(false, o -> o.quantity().comparison().code()),
  KIND(false, o -> o.quantity().kind().code()),
  STATUS(false, o -> o.status().code()),
  INDICATOR(false, o -> text(o.indicator())),
  AREA(false, o -> o.place().area()),
  LOCALITY(true, o -> text(o.place().locality())),
  PERIOD_START(false, o -> first(o.period())),
  PERIOD_END(false, o -> last(o.period())),
  PERIOD_BASIS(false, o -> o.periodBasis().code()),
  BASE_START(false, o -> first(o.base())),
  BASE_END(false, o -> last(o.base())),
  ATTRIBUTED_TO(true, o -> text(o.attributedTo())),
  SENTENCE(true, o -> o.quotation().sentence()),
  CONFIDENCE(false, o -> text(o.confidence())),
  CELL(false, o -> text(o.cell()));

  private final boolean freeText;
  private final Function<Observation, String> reader;

  ObservationColumn(boolean freeText, Function<Observation, String> reader) {
    this.freeText = freeText;
    this.reader = reader;
  }

  /** The column's name in the contract: {@code period_start}. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The exact value; empty for what is unknown. */
  String valueOf(Observation observation) {
    return reader.apply(observation);
  }

  /** The value as a CSV cell, where words of a text must not run as a formula. */
  String cellOf(Observation observation) {
    String value = valueOf(observation);
    return freeText ? CsvCells.guarded(value) : value;
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
