package vn.solieu.report.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.solieu.model.Comparison;
import vn.solieu.model.Evidence;
import vn.solieu.model.Kind;
import vn.solieu.model.Observation;
import vn.solieu.model.PeriodBasis;
import vn.solieu.model.Place;
import vn.solieu.model.Quantity;
import vn.solieu.model.Quotation;
import vn.solieu.model.Status;

/** Makes claims and points of rows. */
final class Readers {
  private static final JsonMapper JSON = new JsonMapper();

  private Readers() {}

  /** A row of {@code mart.observation}, without the trace. */
  static Claim claim(Row row) throws SQLException {
    return claim(row, List.of());
  }

  /** A row of {@code mart.observation} with the column {@code trace}. */
  static Claim tracedClaim(Row row) throws SQLException {
    return claim(row, trace(row.find("trace")));
  }

  private static Claim claim(Row row, List<Evidence> trace) throws SQLException {
    return new Claim(
        row.count("observation_id"),
        observation(row, trace),
        row.count("document_id"),
        row.find("url"),
        row.text("publisher"),
        row.text("title"),
        row.findDay("published_on"),
        row.text("origin"),
        row.text("correction_reason"),
        quoteAt(row));
  }

  // The quote can stand in its sentence more than once: then the text around it tells which is it.
  private static int quoteAt(Row row) throws SQLException {
    String sentence = row.text("sentence");
    String quote = row.text("quote");
    int first = sentence.indexOf(quote);
    String around = row.text("around");
    if (around.isEmpty()) {
      return first;
    }
    int place = around.offsetByCodePoints(0, row.place("place_around"));
    for (int at = first; at >= 0; at = sentence.indexOf(quote, at + 1)) {
      if (at <= place && around.startsWith(sentence, place - at)) {
        return at;
      }
    }
    return first;
  }

  private static Observation observation(Row row, List<Evidence> trace) throws SQLException {
    String sentence = row.text("sentence");
    String quote = row.text("quote");
    return new Observation(
        row.text("document"),
        row.findDay("published_on"),
        new Quotation(row.place("start"), row.place("end"), quote, sentence, 0),
        new Quantity(
            row.number("value"),
            row.findNumber("value_high"),
            row.findNumber("out_of"),
            row.text("unit"),
            row.find("counted"),
            comparison(row.text("comparator")),
            Kind.valueOf(constant(row.text("kind")))),
        status(row.text("status")),
        row.find("indicator"),
        new Place(row.text("area"), row.find("locality")),
        row.findPeriod("period_start", "period_end"),
        PeriodBasis.valueOf(constant(row.text("period_basis"))),
        row.findPeriod("base_start", "base_end"),
        row.find("attributed_to"),
        row.number("confidence").doubleValue(),
        row.find("cell"),
        trace);
  }

  /** A row of {@code documents}, still without figures. */
  static Document document(Row row) throws SQLException {
    return new Document(
        row.count("document_id"),
        row.text("document"),
        row.find("url"),
        row.text("publisher"),
        row.text("title"),
        row.text("author"),
        row.findDay("published_on"),
        row.text("snapshot_sha256"),
        row.place("revision"),
        row.text("withdrawn_reason"),
        row.text("text"),
        List.of());
  }

  /** A row of {@code series}. */
  static Point point(Row row) throws SQLException {
    return new Point(
        row.text("indicator"),
        row.text("area"),
        row.text("area_kind"),
        Objects.requireNonNull(row.findPeriod("period_start", "period_end")),
        new Quantity(
            row.number("value"),
            row.findNumber("value_high"),
            row.findNumber("out_of"),
            row.text("unit"),
            null,
            comparison(row.text("comparator")),
            Kind.LEVEL),
        status(row.text("status")),
        row.count("claims"),
        row.count("values_claimed"),
        row.count("independent_origins"),
        row.text("why_vi"),
        row.text("why_en"),
        row.text("publisher"),
        row.findDay("published_on"),
        row.text("quote"),
        row.count("observation_id"),
        row.count("document_id"));
  }

  /** A row of {@code progress}. */
  static Progress progress(Row row) throws SQLException {
    String onTrack = row.text("on_track");
    return new Progress(
        row.text("indicator"),
        row.text("area"),
        row.text("target_source").equals("official"),
        row.number("target_value"),
        comparison(row.text("comparator")),
        row.text("unit"),
        Objects.requireNonNull(row.findDay("deadline")),
        row.text("decision"),
        row.text("wording"),
        row.findNumber("value"),
        row.findDay("period_end"),
        row.findNumber("percent_of_target"),
        row.flag("is_reached"),
        onTrack.isEmpty() ? null : onTrack.startsWith("t"),
        row.count("observation_id"));
  }

  /** A row of {@code conflicts}. */
  static Conflict conflict(Row row) throws SQLException {
    return new Conflict(
        row.text("indicator"),
        row.text("area"),
        Objects.requireNonNull(row.findPeriod("period_start", "period_end")),
        row.text("unit"),
        side(row, "preferred"),
        side(row, "other"),
        row.findNumber("difference_percent"));
  }

  private static Conflict.Side side(Row row, String name) throws SQLException {
    return new Conflict.Side(
        row.number(name + "_value"),
        row.text(name + "_comparator"),
        row.text(name + "_source"),
        row.text(name + "_quote"),
        row.count(name + "_id"),
        row.count(name + "_document_id"));
  }

  private static Comparison comparison(String code) {
    return Comparison.valueOf(constant(code));
  }

  private static Status status(String code) {
    return Status.valueOf(constant(code));
  }

  private static String constant(String code) {
    return code.toUpperCase(Locale.ROOT);
  }

  private static List<Evidence> trace(@Nullable String json) {
    if (json == null) {
      return List.of();
    }
    List<Evidence> trace = new ArrayList<>();
    for (JsonNode entry : JSON.readTree(json)) {
      trace.add(
          new Evidence(
              entry.path("field").asString(""),
              entry.path("rule").asString(""),
              entry.path("words").asString(""),
              entry.path("start").asInt(-1),
              entry.path("end").asInt(-1)));
    }
    return trace;
  }
}
