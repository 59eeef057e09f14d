package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractCommandTest {
  private static final String CONTRACT =
      "document,published_on,start,end,quote,value,value_high,out_of,unit,counted,comparator,kind,"
          + "status,indicator,area,locality,period_start,period_end,period_basis,base_start,"
          + "base_end,attributed_to,sentence";

  @TempDir Path folder;

  @Test
  void writesTheContractsColumnsInTheirOrder() throws IOException {
    write("a.txt", "Năm 2024, tỷ lệ hồ sơ trực tuyến đạt 66,8%.");
    CommandLineForTests run = CommandLineForTests.run("extract", folder.toString());
    assertEquals(0, run.exitCode(), run.log());
    assertTrue(run.lines().get(0).startsWith(CONTRACT + ","), run.lines().get(0));
  }

  @Test
  void quotesAreTheTextBetweenTheOffsetsInCodePoints() throws IOException {
    // The first character lies outside the basic plane: UTF-16 offsets would be one too high.
    String text = "\uD83D\uDCC8 Năm 2024, tỷ lệ hồ sơ trực tuyến đạt 66,8%.";
    write("a.txt", text);
    CSVRecord row = rows(CommandLineForTests.run("extract", folder.toString())).get(0);
    int start = Integer.parseInt(row.get("start"));
    int end = Integer.parseInt(row.get("end"));
    int from = text.offsetByCodePoints(0, start);
    int to = text.offsetByCodePoints(0, end);
    assertEquals("66,8%", row.get("quote"));
    assertEquals("66,8%", text.substring(from, to));
    assertEquals("66.8", row.get("value"));
  }

  @Test
  void keepsTheOrderOfTheArgumentsOnAllCores() throws IOException {
    for (int i = 0; i < 40; i++) {
      write("f" + (100 + i) + ".txt", "Năm 2024, tỷ lệ đạt " + (i + 1) + "%.");
    }
    List<CSVRecord> rows = rows(CommandLineForTests.run("extract", folder.toString()));
    List<String> documents = rows.stream().map(row -> row.get("document")).distinct().toList();
    assertEquals(40, documents.size());
    assertEquals(documents.stream().sorted().toList(), documents);
  }

  @Test
  void aBadDocumentIsOneLineAndTheRestIsDone() throws IOException {
    write("1-empty.txt", "");
    Files.write(folder.resolve("2-binary.txt"), new byte[] {0, 1, 2, 3, 0, 5, -1, -2, 0, 0, 7});
    write("3-good.txt", "Năm 2024, tỷ lệ đạt 66,8%.");
    String missing = folder.resolve("nowhere.txt").toString();
    CommandLineForTests run = CommandLineForTests.run("extract", folder.toString(), missing);
    assertEquals(3, run.exitCode());
    assertEquals(3, run.log().lines().count(), run.log());
    assertTrue(run.log().contains("EMPTY_DOCUMENT"), run.log());
    assertTrue(run.log().contains("NOT_TEXT"), run.log());
    assertTrue(run.log().contains("MISSING_FILE"), run.log());
    assertEquals("3-good.txt", rows(run).get(0).get("document"));
  }

  @Test
  void refusesWhatIsLargerThanTheLimitWithoutReadingIt() throws IOException {
    write("long.txt", "Tỷ lệ đạt 66,8%. ".repeat(100));
    Path config = folder.resolve("solieu.properties");
    Files.writeString(config, "solieu.max-document-bytes=1000\n");
    CommandLineForTests run =
        CommandLineForTests.run("extract", folder.toString(), "--config", config.toString());
    assertEquals(3, run.exitCode());
    assertTrue(run.log().contains("TOO_LARGE"), run.log());
  }

  @Test
  void jsonLinesHaveTheTraceAndLeaveOutWhatIsEmpty() throws IOException {
    write("a.txt", "Năm 2024, tỷ lệ hồ sơ trực tuyến đạt 66,8%.");
    CommandLineForTests run =
        CommandLineForTests.run("extract", "--format", "jsonl", folder.toString());
    String line = run.lines().get(0);
    assertTrue(line.startsWith("{\"document\":\"a.txt\","), line);
    assertTrue(line.contains("\"trace\":["), line);
    assertTrue(line.contains("\"value\":\"66.8\""), line);
    assertFalse(line.contains("\"published_on\""), line);
  }

  @Test
  void theResultFileAppearsOnlyWhenItIsComplete() throws IOException {
    write("a.txt", "Năm 2024, tỷ lệ đạt 66,8%.");
    Path result = folder.resolve("out.csv");
    CommandLineForTests run =
        CommandLineForTests.run("extract", folder.toString(), "-o", result.toString());
    assertEquals(0, run.exitCode(), run.log());
    assertEquals("", run.results());
    assertTrue(Files.readString(result).startsWith(CONTRACT));
    try (var files = Files.list(folder)) {
      assertEquals(2, files.count(), "no partial file is left");
    }
  }

  @Test
  void aWrongArgumentIsOneLineAndExitsTwo() {
    for (String[] args :
        new String[][] {
          {"extract"},
          {"extract", "--fromat", "csv", "."},
          {"extract", "--format", "xml", "."},
          {"exract", "."},
          {"extract", ".", "-o", folder.resolve("no/such/folder.csv").toString()},
          {"extract", ".", "--config", folder.resolve("none.properties").toString()},
          {"run", "nosuchjob"},
          {"run", "sample", "--from", "1.2.2025"},
          {"restart", "first"},
        }) {
      CommandLineForTests run = CommandLineForTests.run(args);
      assertEquals(2, run.exitCode(), String.join(" ", args));
      assertEquals(1, run.log().lines().count(), run.log());
      assertEquals("", run.results());
    }
  }

  @Test
  void everyCommandHasHelp() {
    for (String command : List.of("run", "ingest", "extract", "parse", "status", "restart")) {
      CommandLineForTests run = CommandLineForTests.run(command, "--help");
      assertEquals(0, run.exitCode(), command);
      assertTrue(run.results().startsWith("Usage: solieu " + command), run.results());
    }
  }

  @Test
  void parseWritesOneLineForEachDocumentInTheirOrder() throws IOException {
    write("1.txt", "Một văn bản.");
    write("2.txt", "");
    write("3.txt", "Hai văn bản.");
    CommandLineForTests run = CommandLineForTests.run("parse", folder.toString());
    assertEquals(3, run.exitCode());
    assertEquals(3, run.lines().size(), run.results());
    assertTrue(run.lines().get(1).contains("EMPTY_DOCUMENT"), run.lines().get(1));
    assertTrue(run.lines().get(2).contains("\"text\":\"Hai văn bản.\""), run.lines().get(2));
  }

  @Test
  void opensWarcFiles() throws IOException {
    write("a.txt", "Năm 2024, tỷ lệ đạt 11%.");
    write("b.warc", warc());
    write("c.txt", "Năm 2024, tỷ lệ đạt 13%.");
    CommandLineForTests parsed = CommandLineForTests.run("parse", folder.toString());
    assertEquals(0, parsed.exitCode(), parsed.log());
    assertEquals(
        List.of("a.txt", "https://mau.example.vn/1", "https://mau.example.vn/2", "c.txt"),
        parsed.lines().stream().map(l -> l.replaceAll(".*?:\"(.*?)\".*", "$1")).toList());
    List<CSVRecord> rows = rows(CommandLineForTests.run("extract", folder.toString()));
    assertEquals(
        List.of("11", "12.1", "12.2", "13"), rows.stream().map(row -> row.get("value")).toList());
  }

  @Test
  void aTornWarcFileGivesWhatIsWholeAndALineThatSaysSo() throws IOException {
    String warc = warc();
    write("b.warc", warc.substring(0, warc.length() - 60));
    CommandLineForTests parsed = CommandLineForTests.run("parse", folder.toString());
    assertEquals(3, parsed.exitCode(), parsed.log());
    assertTrue(parsed.lines().get(0).contains("12,1%"), parsed.results());
    assertTrue(
        parsed.lines().get(parsed.lines().size() - 1).contains("\"issues\":[{"), parsed.results());
  }

  private static String warc() {
    StringBuilder warc = new StringBuilder();
    for (int i = 1; i <= 2; i++) {
      String http =
          "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
              + "<article><p>Năm 2024, tỷ lệ hồ sơ trực tuyến của tỉnh đạt 12,"
              + i
              + "%.</p></article>";
      warc.append("WARC/1.0\r\nWARC-Type: response\r\n")
          .append("WARC-Record-ID: <urn:uuid:11111111-1111-1111-1111-11111111111" + i + ">\r\n")
          .append("WARC-Date: 2025-10-21T01:02:03Z\r\n")
          .append("WARC-Target-URI: https://mau.example.vn/" + i + "\r\n")
          .append("Content-Type: application/http; msgtype=response\r\n")
          .append("Content-Length: " + http.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n")
          .append(http)
          .append("\r\n\r\n");
    }
    return warc.toString();
  }

  private void write(String name, String text) throws IOException {
    Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<CSVRecord> rows(CommandLineForTests run) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    return format.parse(new StringReader(run.results())).getRecords();
  }
}
