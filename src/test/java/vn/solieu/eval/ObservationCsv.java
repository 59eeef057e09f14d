package vn.solieu.eval;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.Observation;
import vn.solieu.model.Period;
import vn.solieu.model.RawDocument;
import vn.solieu.pipeline.DocumentPipeline;

/**
 * Runs the core over a folder of texts with a manifest and writes the scorer's columns: for
 * development.
 */
public final class ObservationCsv {
  private ObservationCsv() {}

  /** Arguments: folder, file to write. */
  public static void main(String[] args) throws IOException {
    DocumentPipeline pipeline = DocumentPipeline.ofDefaultRules();
    Path folder = Path.of(args[0]);
    Map<String, CSVRecord> manifest = manifest(folder.resolve("manifest.csv"));
    try (Writer out = Files.newBufferedWriter(Path.of(args[1]));
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
        Stream<Path> files = Files.list(folder)) {
      csv.printRecord(
          List.of(
              ("document,published_on,start,end,quote,value,value_high,out_of,unit,counted,comparator,kind,"
                      + "status,indicator,area,locality,period_start,period_end,period_basis,base_start,"
                      + "base_end,attributed_to,sentence,confidence,trace")
                  .split(",")));
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        RawDocument raw = raw(file, manifest.get(file.getFileName().toString()));
        for (var article : pipeline.parse(raw).articles()) {
          for (Observation o : pipeline.extract(article).observations()) {
            csv.printRecord(cells(o));
          }
        }
      }
    }
  }

  /** The articles of a folder of texts with a manifest. */
  static List<vn.solieu.model.Article> articles(Path folder) throws IOException {
    DocumentPipeline pipeline = DocumentPipeline.ofDefaultRules();
    Map<String, CSVRecord> manifest = manifest(folder.resolve("manifest.csv"));
    List<vn.solieu.model.Article> articles = new java.util.ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        articles.addAll(
            pipeline.parse(raw(file, manifest.get(file.getFileName().toString()))).articles());
      }
    }
    return articles;
  }

  private static Map<String, CSVRecord> manifest(Path path) throws IOException {
    Map<String, CSVRecord> rows = new HashMap<>();
    if (Files.exists(path)) {
      try (CSVParser parser =
          CSVParser.parse(
              path, StandardCharsets.UTF_8, CSVFormat.RFC4180.builder().setHeader().get())) {
        parser.forEach(row -> rows.put(row.get("file"), row));
      }
    }
    return rows;
  }

  private static RawDocument raw(Path file, @Nullable CSVRecord row) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String name = file.getFileName().toString();
    if (row == null) {
      return RawDocument.of(name, bytes);
    }
    String day = row.get("published_on");
    return new RawDocument(
        name,
        bytes,
        null,
        row.get("url").isEmpty() ? null : row.get("url"),
        row.get("publisher").isEmpty() ? null : row.get("publisher"),
        row.get("title").isEmpty() ? null : row.get("title"),
        day.isEmpty() ? null : LocalDate.parse(day));
  }

  private static Object[] cells(Observation o) {
    Period period = o.period();
    Period base = o.base();
    var q = o.quantity();
    return new Object[] {
      o.document(),
      o.publishedOn(),
      o.quotation().start(),
      o.quotation().end(),
      o.quotation().quote(),
      q.value().toPlainString(),
      q.valueHigh() == null ? null : q.valueHigh().toPlainString(),
      q.outOf() == null ? null : q.outOf().toPlainString(),
      q.unit(),
      q.counted(),
      q.comparison().code(),
      q.kind().code(),
      o.status().code(),
      o.indicator(),
      o.place().area(),
      o.place().locality(),
      period == null ? null : period.start(),
      period == null ? null : period.end(),
      o.periodBasis().code(),
      base == null ? null : base.start(),
      base == null ? null : base.end(),
      o.attributedTo(),
      o.quotation().sentence(),
      o.confidence(),
      o.trace()
    };
  }
}
