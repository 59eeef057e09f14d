package vn.solieu.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import vn.solieu.job.ReadElsewhere;
import vn.solieu.model.Article;
import vn.solieu.model.Issue;
import vn.solieu.model.Observation;
import vn.solieu.model.Period;
import vn.solieu.model.Place;
import vn.solieu.model.Quantity;
import vn.solieu.model.Quotation;
import vn.solieu.pipeline.DocumentResult;

/**
 * The rows that are written. Each table is partitioned by {@code year}, that of publication, 0 when
 * unknown. A document's key is its name with the digest of its bytes; a figure's its document's with
 * part, offsets and ordinal.
 */
final class Tables {
  static final String YEAR = "year";

  /** What was read, as the load takes it: {@code record} is a serialized {@link ReadElsewhere}. */
  static final StructType DOCUMENTS =
      new StructType()
          .add("file_no", DataTypes.LongType)
          .add("record_no", DataTypes.LongType)
          .add("path", DataTypes.StringType)
          .add("document", DataTypes.StringType)
          .add("snapshot_sha256", DataTypes.StringType)
          .add("record", DataTypes.BinaryType)
          .add(YEAR, DataTypes.IntegerType);

  static final StructType QUARANTINE =
      new StructType()
          .add("path", DataTypes.StringType)
          .add("document", DataTypes.StringType)
          .add("snapshot_sha256", DataTypes.StringType)
          .add("reason", DataTypes.StringType)
          .add("message", DataTypes.StringType)
          .add(YEAR, DataTypes.IntegerType);

  static final StructType OBSERVATIONS = observations();

  private Tables() {}

  private static StructType observations() {
    StructType type = new StructType().add("part", DataTypes.IntegerType);
    for (String name : List.of("start", "end", "ordinal", "sentence_start")) {
      type = type.add(name, DataTypes.IntegerType);
    }
    for (String name : List.of("published_on", "period_start", "period_end", "base_start", "base_end")) {
      type = type.add(name, DataTypes.DateType);
    }
    // Exact decimals of any size, as in the CSV of extract.
    for (String name :
        List.of("document", "snapshot_sha256", "quote", "sentence", "value", "value_high", "out_of",
            "unit", "counted", "comparator", "kind", "status", "indicator", "area", "locality",
            "period_basis", "attributed_to", "cell")) {
      type = type.add(name, DataTypes.StringType);
    }
    return type.add("confidence", DataTypes.DoubleType).add(YEAR, DataTypes.IntegerType);
  }

  static Row document(Outcome outcome) throws IOException {
    ReadElsewhere read = outcome.read();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(read);
    }
    LocalDate published = read.results().isEmpty() ? null : read.results().get(0).article().publishedOn();
    return RowFactory.create(
        outcome.order().file(),
        outcome.order().record(),
        read.path(),
        read.document(),
        read.sha256(),
        bytes.toByteArray(),
        year(published));
  }

  /** What the {@code record} of a row of {@link #DOCUMENTS} holds. */
  static ReadElsewhere read(Row document) {
    byte[] bytes = document.getAs("record");
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return (ReadElsewhere) in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("not written by this version of the program", e);
    }
  }

  static Iterator<Row> observations(Row document) {
    ReadElsewhere read = read(document);
    List<Row> rows = new ArrayList<>();
    int part = 0;
    for (DocumentResult result : read.results()) {
      part++;
      Map<List<Integer>, Integer> sameSpan = new HashMap<>();
      for (Observation observation : result.observations()) {
        Quotation at = observation.quotation();
        int ordinal = sameSpan.merge(List.of(at.start(), at.end()), 1, Integer::sum);
        rows.add(observation(read, result.article(), part, ordinal, observation));
      }
    }
    return rows.iterator();
  }

  private static Row observation(
      ReadElsewhere read, Article article, int part, int ordinal, Observation o) {
    Quotation at = o.quotation();
    Quantity quantity = o.quantity();
    Place place = o.place();
    List<@Nullable Object> cells =
        new ArrayList<>(Arrays.asList(part, at.start(), at.end(), ordinal, at.sentenceStart()));
    cells.addAll(Arrays.asList(article.publishedOn(), first(o.period()), last(o.period())));
    cells.addAll(Arrays.asList(first(o.base()), last(o.base())));
    cells.addAll(Arrays.asList(article.document(), read.sha256(), at.quote(), at.sentence()));
    cells.addAll(
        Arrays.asList(text(quantity.value()), text(quantity.valueHigh()), text(quantity.outOf())));
    cells.addAll(
        Arrays.asList(quantity.unit(), quantity.counted(), quantity.comparison().code(),
            quantity.kind().code(), o.status().code(), o.indicator(), place.area(),
            place.locality(), o.periodBasis().code(), o.attributedTo(), o.cell()));
    cells.addAll(Arrays.asList(o.confidence(), year(article.publishedOn())));
    return RowFactory.create(cells.toArray());
  }

  static Iterator<Row> quarantine(Row document) {
    ReadElsewhere read = read(document);
    int year = document.getAs(YEAR);
    return Stream.concat(
            read.issues().stream(), read.results().stream().flatMap(Tables::refusals))
        .map(
            issue ->
                RowFactory.create(
                    read.path(),
                    read.document(),
                    read.sha256(),
                    issue.code().name(),
                    issue.message(),
                    year))
        .iterator();
  }

  // Issues with single figures are flags on them; those without a place concern a whole text.
  private static Stream<Issue> refusals(DocumentResult result) {
    return result.issues().stream().filter(issue -> issue.start() < 0);
  }

  private static int year(@Nullable LocalDate day) {
    return day == null ? 0 : day.getYear();
  }

  private static @Nullable String text(@Nullable BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }

  private static @Nullable LocalDate first(@Nullable Period period) {
    return period == null ? null : period.start();
  }

  private static @Nullable LocalDate last(@Nullable Period period) {
    return period == null ? null : period.end();
  }
}
