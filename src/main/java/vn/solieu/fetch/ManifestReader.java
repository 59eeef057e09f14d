package vn.solieu.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.Issue;
import vn.solieu.model.IssueCode;

/**
 * Reads a manifest: CSV in UTF-8 with the columns file, url, publisher, title, published_on (an ISO
 * date or empty). A row that cannot be used is an issue; the other rows stand.
 */
final class ManifestReader {
  static final List<String> COLUMNS = List.of("file", "url", "publisher", "title", "published_on");
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

  private final Path manifest;
  private final Predicate<String> known;
  private final Map<String, ManifestRow> rows = new TreeMap<>();
  private final List<Issue> issues = new ArrayList<>();

  /** Reads {@code manifest}, whose {@code file} column names files that {@code known} knows. */
  ManifestReader(Path manifest, Predicate<String> known) {
    this.manifest = manifest;
    this.known = known;
  }

  Manifest read() {
    try (Reader reader = withoutByteOrderMark(Files.newBufferedReader(manifest));
        CSVParser parser = CSVParser.parse(reader, FORMAT)) {
      if (hasColumns(parser)) {
        readRows(parser);
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      refuse("", "not a CSV file in UTF-8: " + e.getMessage());
    }
    return new Manifest(rows, issues);
  }

  private static Reader withoutByteOrderMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != 0xFEFF) {
      reader.reset();
    }
    return reader;
  }

  private boolean hasColumns(CSVParser parser) {
    List<String> missing = new ArrayList<>(COLUMNS);
    missing.removeAll(parser.getHeaderNames());
    if (!missing.isEmpty()) {
      refuse(
          ":1",
          "no column " + String.join(", ", missing) + "; needed: " + String.join(",", COLUMNS));
    }
    return missing.isEmpty();
  }

  private void readRows(CSVParser parser) {
    for (CSVRecord row : parser) {
      readRow(row, ":" + parser.getCurrentLineNumber());
    }
  }

  private void readRow(CSVRecord row, String line) {
    if (!row.isConsistent()) {
      refuse(
          line,
          row.size() + " cells, but the header has " + row.getParser().getHeaderNames().size());
      return;
    }
    String file = row.get("file");
    if (file.isEmpty() || !known.test(file)) {
      refuse(line, file.isEmpty() ? "no file named" : "unknown file " + file);
    } else if (rows.containsKey(file)) {
      refuse(line, "a second row for " + file);
    } else {
      addRow(file, row, line);
    }
  }

  private void addRow(String file, CSVRecord row, String line) {
    String date = row.get("published_on");
    try {
      LocalDate publishedOn = date.isEmpty() ? null : LocalDate.parse(date);
      rows.put(
          file,
          new ManifestRow(
              file,
              filled(row.get("url")),
              filled(row.get("publisher")),
              filled(row.get("title")),
              publishedOn));
    } catch (DateTimeException e) {
      refuse(line, "published_on of " + file + " is not a date like 2025-02-06: " + date);
    }
  }

  private static @Nullable String filled(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  private void refuse(String line, String reason) {
    issues.add(Issue.ofDocument(IssueCode.BAD_MANIFEST, manifest + line + ": " + reason));
  }
}
