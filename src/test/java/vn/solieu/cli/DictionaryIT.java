package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.warehouse.ServerForTests;

/**
 * {@code data/DICTIONARY.md} says what the comments of the schema say. With {@code
 * -Dsolieu.rewrite=true} it is written anew.
 */
class DictionaryIT {
  private static final Path DICTIONARY = Path.of("data", "DICTIONARY.md");
  private static final String COMMENTS =
      """
      SELECT c.relname AS view, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type,
             obj_description(c.oid, 'pg_class') AS view_words, col_description(c.oid, a.attnum) AS words,
             obj_description(c.relnamespace, 'pg_namespace') AS schema_words
        FROM pg_class c
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       WHERE c.relnamespace = 'mart'::regnamespace AND c.relkind = 'v'
       ORDER BY c.relname, a.attnum
      """;

  @TempDir static Path folder;

  @Test
  void saysWhatTheSchemaSays() throws IOException {
    Path home = folder.resolve("home");
    ServerForTests.prepare(home);
    CommandLineForTests run =
        CommandLineForTests.run("sql", COMMENTS, "--config", CommandLineForTests.configOf(home));
    assertEquals(0, run.exitCode(), run.log());
    String dictionary = dictionary(run.results());
    if (Boolean.getBoolean("solieu.rewrite")) {
      Files.writeString(DICTIONARY, dictionary);
    }
    assertEquals(Files.readString(DICTIONARY), dictionary);
  }

  private static String dictionary(String csv) throws IOException {
    StringBuilder page = new StringBuilder("# Từ điển dữ liệu / Data dictionary\n");
    String view = "";
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    for (CSVRecord row : format.parse(new StringReader(csv)).getRecords()) {
      if (view.isEmpty()) {
        page.append('\n').append(lines(row.get("schema_words"), "\n\n")).append('\n');
        page.append("\nSinh từ chú thích của lược đồ. *Generated from the schema's comments.*\n");
      }
      if (!view.equals(row.get("view"))) {
        view = row.get("view");
        page.append("\n## mart.").append(view).append("\n\n");
        page.append(lines(row.get("view_words"), "\n\n")).append("\n\n");
        page.append(
            "| cột / column | kiểu / type | nghĩa | meaning |\n| --- | --- | --- | --- |\n");
      }
      page.append("| `").append(row.get("column")).append("` | ").append(row.get("type"));
      page.append(" | ").append(lines(row.get("words").replace("|", "\\|"), " | ")).append(" |\n");
    }
    return page.toString();
  }

  // "vi: Từ / en: Words" as its two parts.
  private static String lines(String words, String between) {
    int english = words.indexOf(" / en: ");
    return words.substring("vi: ".length(), english) + between + words.substring(english + 7);
  }
}
