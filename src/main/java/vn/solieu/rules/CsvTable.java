package vn.solieu.rules;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A rule table, read strictly: whatever is not as declared stops the run with file and line.
 *
 * <p>UTF-8 without byte order mark, a header, commas, one line per row. Cells are in Unicode form
 * NFC, without stray white space. {@link CsvRow} has the values.
 *
 * @param file the file as messages show it
 * @param rows the rows in the order of the file
 */
public record CsvTable(String file, List<CsvRow> rows) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
  private static final int HEADER_LINE = 1;

  public CsvTable {
    rows = List.copyOf(rows);
  }

  /**
   * Reads a rule table.
   *
   * @param path below {@code data/}: {@code areas/areas.csv}
   * @throws RuleException at the first thing that is not as {@code columns} demand
   */
  public static CsvTable read(RuleFiles files, String path, CsvColumns columns) {
    String file = files.display(path);
    try {
      return read(file, files.read(path), columns);
    } catch (NoSuchFileException e) {
      throw new RuleException(file, 0, "no such file");
    } catch (IOException e) {
      throw new RuleException(file, 0, "cannot be read: " + e.getMessage());
    }
  }

  /**
   * Reads a table from bytes.
   *
   * @param file the name that messages show
   * @throws RuleException at the first thing that is not as {@code columns} demand
   */
  public static CsvTable read(String file, byte[] bytes, CsvColumns columns) {
    List<CSVRecord> records = split(file, decode(file, bytes));
    if (records.isEmpty()) {
      throw new RuleException(file, 0, "is empty; expected the columns " + columns.all());
    }
    List<String> header = header(file, records.get(0), columns);
    List<CsvRow> rows = new ArrayList<>();
    Map<List<String>, Long> linesByKey = new HashMap<>();
    for (CSVRecord row : records.subList(1, records.size())) {
      rows.add(row(file, header, row, columns, linesByKey));
    }
    return new CsvTable(file, rows);
  }

  private static String decode(String file, byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      long line = 1 + text.chars().filter(c -> c == '\n').count();
      throw new RuleException(file, line, "is not UTF-8");
    }
    if (text.startsWith("\uFEFF")) {
      throw new RuleException(file, HEADER_LINE, "starts with a byte order mark; save without it");
    }
    return text;
  }

  private static List<CSVRecord> split(String file, String text) {
    List<CSVRecord> records = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
      for (CSVRecord next : parser) {
        records.add(next);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new RuleException(file, records.size() + 1, "quotation marks do not match");
    }
    return records;
  }

  private static List<String> header(String file, CSVRecord header, CsvColumns columns) {
    List<String> names = header.toList();
    List<String> known = columns.all();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new RuleException(
            file, HEADER_LINE, "unknown column '" + name + "'; known are " + known);
      }
      if (names.indexOf(name) != names.lastIndexOf(name)) {
        throw new RuleException(file, HEADER_LINE, "column '" + name + "' stands twice");
      }
    }
    for (String name : known) {
      if (!names.contains(name)) {
        throw new RuleException(file, HEADER_LINE, "missing column '" + name + "'");
      }
    }
    return names;
  }

  private static CsvRow row(
      String file,
      List<String> header,
      CSVRecord row,
      CsvColumns columns,
      Map<List<String>, Long> linesByKey) {
    // A quoted line feed is an error, so rows and lines count alike.
    long line = row.getRecordNumber();
    if (row.size() != header.size()) {
      throw new RuleException(
          file, line, "has " + row.size() + " cells; the header has " + header.size());
    }
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      cells.put(header.get(i), CsvCell.check(file, line, header.get(i), row.get(i)));
    }
    checkFilled(file, line, cells, columns);
    checkKey(file, line, columns.key().stream().map(cells::get).toList(), linesByKey);
    return new CsvRow(file, line, cells);
  }

  private static void checkFilled(
      String file, long line, Map<String, String> cells, CsvColumns columns) {
    for (String name : columns.filled()) {
      if (String.valueOf(cells.get(name)).isEmpty()) {
        throw new RuleException(file, line, "'" + name + "' is empty");
      }
    }
  }

  private static void checkKey(
      String file, long line, List<String> key, Map<List<String>, Long> linesByKey) {
    if (key.isEmpty()) {
      return;
    }
    Long before = linesByKey.putIfAbsent(key, line);
    if (before != null) {
      throw new RuleException(
          file, line, "duplicate key " + String.join(", ", key) + "; first in line " + before);
    }
  }
}
