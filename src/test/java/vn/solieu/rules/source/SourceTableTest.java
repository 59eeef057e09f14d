package vn.solieu.rules.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solieu.rules.AreaTable;
import vn.solieu.rules.PublisherTable;
import vn.solieu.rules.RuleException;
import vn.solieu.rules.RuleFiles;

class SourceTableTest {
  private static final String GOOD =
      """
      publisher: press.vnexpress
      home: https://mau.example.vn/
      authority: press
      time_zone: Asia/Ho_Chi_Minh
      source: written for this test
      feeds: [https://mau.example.vn/rss]
      addresses:
        hosts: [mau.example.vn]
        aliases: {m.mau.example.vn: mau.example.vn}
        take: [/tin/.*]
      fetch: {delay_millis: 1500}
      selectors:
        - {valid_until: 2024-12-31, body: [.old]}
        - {body: [.new], remove: [.ad]}
      """;
  private static final PublisherTable PUBLISHERS =
      PublisherTable.read(RuleFiles.ofClassPath(), AreaTable.read(RuleFiles.ofClassPath()));

  @TempDir private Path folder;

  private SourceTable read(String yaml) throws IOException {
    Files.writeString(folder.resolve("mau.yml"), yaml);
    return SourceTable.read(RuleFiles.ofDirectory(folder), ".", PUBLISHERS);
  }

  @Test
  void readsWhatTheFileSays() throws IOException {
    SourceDefinition source = read(GOOD).find("mau").orElseThrow();
    assertEquals(Authority.PRESS, source.authority());
    assertEquals(Duration.ofMillis(1500), source.fetch().delay());
    assertFalse(source.fetch().privateAddresses());
    assertEquals(List.of("mau.example.vn"), source.addresses().hosts());
  }

  @Test
  void theDayOfFetchingPicksTheSelectors() throws IOException {
    SourceDefinition source = read(GOOD).find("mau").orElseThrow();
    assertEquals(List.of(".old"), source.selectorsOn(LocalDate.of(2024, 12, 31)).body());
    assertEquals(List.of(".new"), source.selectorsOn(LocalDate.of(2025, 1, 1)).body());
  }

  @Test
  void findsASourceByAnyOfItsHosts() throws IOException {
    SourceTable table = read(GOOD);
    assertEquals("mau", table.findByHost("M.mau.example.vn").orElseThrow().id());
    assertEquals("mau", table.findByHost("www.mau.example.vn").orElseThrow().id());
    assertTrue(table.findByHost("example.vn").isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          authority: press       | authority: blog            | mau.yml:3:
          publisher: press       | publisher: nobody          | mau.yml:1:
          Asia/Ho_Chi_Minh       | Asia/Nowhere               | mau.yml:4:
          https://mau.example.vn/rss | file:///etc/passwd     | mau.yml:6:
          take: [/tin/.*]        | take: ["/tin/("]           | mau.yml:10:
          delay_millis: 1500     | delay_millis: -1           | mau.yml:11:
          delay_millis: 1500     | delay: 1                   | mau.yml:11:
          {body: [.new]          | {valid_until: 2020-01-01   | mau.yml:14:
          source: written        | sauce: written             | mau.yml:5:
          feeds:                 | home:                      | mau.yml:6:
          """)
  void aMistakeIsToldWithFileAndLine(String right, String wrong, String place) {
    String broken = GOOD.replace(right.strip(), wrong.strip());
    assertFalse(broken.equals(GOOD), "nothing was broken");
    RuleException error = assertThrows(RuleException.class, () -> read(broken));
    String message = String.valueOf(error.getMessage());
    assertTrue(message.contains(place.strip()), message);
  }

  @Test
  void noTwoSourcesHaveTheSameHost() throws IOException {
    Files.writeString(folder.resolve("other.yml"), GOOD);
    assertThrows(RuleException.class, () -> read(GOOD));
  }

  @Test
  void theSourcesOfTheProductAreInOrder() {
    SourceTable table = SourceTable.read(RuleFiles.ofClassPath(), SourceTable.FOLDER, PUBLISHERS);
    assertTrue(table.find("vnexpress").isPresent(), "not found on the class path");
  }
}
