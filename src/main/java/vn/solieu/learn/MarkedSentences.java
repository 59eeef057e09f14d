package vn.solieu.learn;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table of single sentences whose figures are marked by {@code 【】} or {@code []}: the columns
 * {@code text} (or {@code example}) and {@code indicators} (or {@code indicator}; one a figure,
 * apart by spaces, {@code -} for none, two joined by {@code &}), others are passed over.
 */
public final class MarkedSentences {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private MarkedSentences() {}

  /**
   * One sentence without its marks.
   *
   * @param text the sentence
   * @param gold where its figures stand, in code points, with their indicators and nothing else
   */
  public record Marked(String text, List<GoldRecord> gold) {
    public Marked {
      gold = List.copyOf(gold);
    }
  }

  /**
   * The sentences of {@code file}.
   *
   * @throws IOException with file and line when a row has more or fewer indicators than marks
   */
  public static List<Marked> read(Path file) throws IOException {
    List<Marked> sentences = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser rows = FORMAT.parse(reader)) {
      boolean plural = rows.getHeaderMap().containsKey("indicators");
      boolean text = rows.getHeaderMap().containsKey("text");
      for (CSVRecord row : rows) {
        String[] indicators = row.get(plural ? "indicators" : "indicator").split(" ", -1);
        try {
          sentences.add(marked(row.get(text ? "text" : "example"), indicators));
        } catch (IllegalArgumentException e) {
          throw new IOException(
              file + ":" + rows.getCurrentLineNumber() + ": " + e.getMessage(), e);
        }
      }
    }
    return sentences;
  }

  private static Marked marked(String marked, String[] indicators) {
    StringBuilder text = new StringBuilder();
    List<GoldRecord> gold = new ArrayList<>();
    int figure = 0;
    int start = -1;
    for (int c : marked.replace("\\n", "\n").codePoints().toArray()) {
      int at = text.codePointCount(0, text.length());
      if (c == '【' || c == '[') {
        start = at;
      } else if (c != '】' && c != ']') {
        text.appendCodePoint(c);
      } else if (start < 0 || figure == indicators.length) {
        throw new IllegalArgumentException("more marks than indicators, or one that never began");
      } else {
        for (String code : indicators[figure++].split("&", -1)) {
          gold.add(record(start, at, code.equals("-") ? "" : code));
        }
        start = -1;
      }
    }
    if (figure != indicators.length) {
      throw new IllegalArgumentException("fewer marks than indicators");
    }
    return new Marked(text.toString(), gold);
  }

  private static GoldRecord record(int start, int end, String indicator) {
    return new GoldRecord(
        Map.of("start", String.valueOf(start), "end", String.valueOf(end), "indicator", indicator));
  }
}
