package vn.solieu.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import vn.solieu.fetch.ManifestRow;
import vn.solieu.job.ReadElsewhere;
import vn.solieu.model.Issue;
import vn.solieu.model.IssueCode;

/**
 * Reads archives and writes what they state: {@code documents}, {@code observations} and {@code
 * quarantine} below one folder, as Parquet partitioned by year. The tables are written by Spark's
 * output committer, so an attempt that is repeated or run twice leaves its rows once; the same bytes
 * under the same name are one document, wherever they lie.
 */
final class Backfill {
  private final SparkSession spark;
  private final String output;
  private final Pieces pieces;
  private final SerializableConfiguration hadoop;

  /**
   * How the work is cut.
   *
   * @param records that one task reads at once; a hundred are some ten megabytes of pages
   * @param maxBytes documents that are larger are refused
   */
  record Pieces(int records, int maxBytes) {}

  /** Writes below {@code output}. */
  Backfill(SparkSession spark, String output, Pieces pieces) {
    this.spark = spark;
    // Days as java.time has them: java.sql.Date would make Spark open the insides of the JDK.
    spark.conf().set("spark.sql.datetime.java8API.enabled", "true");
    this.output = output;
    this.pieces = pieces;
    this.hadoop = new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
  }

  /** Reads {@code inputs} anew, in place of what was written before. */
  void read(List<String> inputs) throws IOException {
    Input input = new Input(hadoop.value());
    for (String address : inputs) {
      input.add(address);
    }
    JavaRDD<Outcome> outcomes = outcomes(input.documents());
    long file = input.documents().size();
    for (String table : input.tables()) {
      outcomes = outcomes.union(ofTable(table, file++));
    }
    write(spark.createDataFrame(outcomes.map(Tables::document), Tables.DOCUMENTS), "documents");
    Dataset<Row> once = documents();
    write(derived(once, Tables::observations, Tables.OBSERVATIONS), "observations");
    write(derived(once, Tables::quarantine, Tables.QUARANTINE), "quarantine");
  }

  /** What was read, each document once, in the order of the input. */
  Iterable<ReadElsewhere> ordered() {
    Dataset<Row> rows = documents().orderBy("file_no", "record_no");
    return () -> {
      Iterator<Row> iterator = rows.toLocalIterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return iterator.hasNext();
        }

        @Override
        public ReadElsewhere next() {
          return Tables.read(iterator.next());
        }
      };
    };
  }

  // Of the same bytes under the same name the first counts, as in a run of the daily job.
  private Dataset<Row> documents() {
    Dataset<Row> all = spark.read().schema(Tables.DOCUMENTS).parquet(output + "/documents");
    Dataset<Row> refused = all.filter(col("snapshot_sha256").isNull());
    Dataset<Row> first =
        all.filter(col("snapshot_sha256").isNotNull())
            .withColumn(
                "turn",
                row_number()
                    .over(
                        Window.partitionBy("document", "snapshot_sha256")
                            .orderBy("file_no", "record_no")))
            .filter(col("turn").equalTo(1))
            .drop("turn");
    return refused.unionByName(first);
  }

  private JavaRDD<Outcome> outcomes(List<Source> sources) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    int cores = context.defaultParallelism();
    int files = Math.max(1, Math.min(sources.size(), 16 * cores));
    JavaRDD<List<Source>> groups =
        context.parallelize(sources, files).mapPartitions(new Records(hadoop, pieces.records()));
    // The index is small and read twice: to count the groups and to spread them over all cores.
    groups.cache();
    int tasks = (int) Math.max(1, Math.min(groups.count(), Integer.MAX_VALUE));
    return groups.repartition(Math.min(tasks, 64 * cores)).flatMap(new Reader(hadoop, pieces.maxBytes()));
  }

  private JavaRDD<Outcome> ofTable(String address, long file) {
    Dataset<Row> rows = spark.read().parquet(address);
    return rows.javaRDD()
        .zipWithIndex()
        .map(
            pair -> {
              Row row = pair._1();
              long number = pair._2();
              String name = row.getAs("document");
              ManifestRow described =
                  new ManifestRow(
                      name,
                      optional(row, "url"),
                      optional(row, "publisher"),
                      optional(row, "title"),
                      day(row));
              Source.Order order = new Source.Order(file, number);
              String place = address + "#" + number;
              Source source =
                  new Source(
                      order, place, name, described, optional(row, "content_type"), number, null);
              byte[] bytes = bytes(row);
              String reason = place + ": neither text nor content";
              return bytes == null
                  ? Reader.refused(source, Issue.ofDocument(IssueCode.EMPTY_DOCUMENT, reason))
                  : Reader.read(source, bytes);
            });
  }

  private static byte @Nullable [] bytes(Row row) {
    byte[] content = has(row, "content") ? row.<byte[]>getAs("content") : null;
    String text = optional(row, "text");
    return content == null && text != null ? text.getBytes(StandardCharsets.UTF_8) : content;
  }

  private static @Nullable LocalDate day(Row row) {
    Object day = has(row, "published_on") ? row.getAs("published_on") : null;
    return day == null ? null : LocalDate.parse(day.toString());
  }

  private static @Nullable String optional(Row row, String column) {
    return has(row, column) ? row.getAs(column) : null;
  }

  private static boolean has(Row row, String column) {
    return List.of(row.schema().fieldNames()).contains(column);
  }

  /** The rows of a table that a document's row gives. */
  private interface Derivation extends Serializable {
    Iterator<Row> of(Row document);
  }

  private Dataset<Row> derived(Dataset<Row> documents, Derivation rows, StructType type) {
    FlatMapFunction<Row, Row> derive = rows::of;
    return spark.createDataFrame(documents.javaRDD().flatMap(derive), type);
  }

  private void write(Dataset<Row> rows, String table) {
    rows.write().mode(SaveMode.Overwrite).partitionBy(Tables.YEAR).parquet(output + "/" + table);
  }
}
