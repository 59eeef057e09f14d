package vn.solieu.learn;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import vn.solieu.model.Observation;
import vn.solieu.model.RawDocument;
import vn.solieu.pipeline.DocumentPipeline;

/**
 * The scores on annotated texts, with floors that only rise for the same texts. Figures: a span
 * that overlaps, with value, unit and kind right. Records: those with an indicator, right in
 * indicator, status, area, period and whether there is a locality as well.
 */
class GoldScoreTest {
  private static final Path OWN = Path.of("src/test/resources/gold");
  private static final Path SHARED = Path.of("../shared/gold/dev");

  private final DocumentPipeline pipeline = DocumentPipeline.ofDefaultRules();

  /** How many were right, annotated and found. */
  private record Score(int right, int gold, int found) {
    double f1() {
      return gold + found == 0 ? 0 : 2.0 * right / (gold + found);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "F1 %.4f (%d right of %d gold, %d found)", f1(), right, gold, found);
    }
  }

  @Test
  void writtenArticles() throws IOException {
    check(OWN.resolve("written"), 0.99, 0.928);
  }

  @Test
  void articlesThatNothingIsLearnedFrom() throws IOException {
    check(OWN.resolve("unread"), 0.992, 0.899);
  }

  @Test
  void wordingsOfEachIndicator() throws IOException {
    check(OWN.resolve("wordings"), 0.988, 0.845);
  }

  /** As pages of laws, mail and hand-typed files break them; offsets stay as they are. */
  @Test
  void writtenArticlesBrokenAtAWidth() throws IOException {
    check(OWN.resolve("written"), 8, GoldScoreTest::broken, 0.989, 0.907);
  }

  @Test
  void annotatedTextsBesideTheProject() throws IOException {
    assumeTrue(Files.isDirectory(SHARED), "no " + SHARED + " here");
    check(SHARED, 0.991, 0.95);
  }

  private void check(Path folder, double figureFloor, double recordFloor) throws IOException {
    check(folder, 1, UnaryOperator.identity(), figureFloor, recordFloor);
  }

  private void check(
      Path folder, int step, UnaryOperator<String> form, double figureFloor, double recordFloor)
      throws IOException {
    int[] figures = new int[3];
    int[] records = new int[3];
    List<CSVRecord> rows = manifest(folder);
    for (int i = 0; i < rows.size(); i += step) {
      Path file = folder.resolve(rows.get(i).get("file"));
      String text = form.apply(Files.readString(file));
      count(GoldFolder.annotations(file), observations(text, rows.get(i)), figures, records);
    }
    Score figure = new Score(figures[0], figures[1], figures[2]);
    Score record = new Score(records[0], records[1], records[2]);
    System.out.println(folder + ": figures " + figure + "; records " + record);
    assertTrue(figure.f1() >= figureFloor, "figures " + figure + ", floor " + figureFloor);
    assertTrue(record.f1() >= recordFloor, "records " + record + ", floor " + recordFloor);
  }

  private static void count(
      List<GoldRecord> gold, List<Observation> seen, int[] figures, int[] records) {
    List<Observation> free = new ArrayList<>(seen);
    for (GoldRecord record : gold) {
      boolean linked = !record.get("indicator").isEmpty();
      Observation match = null;
      for (Observation observation : free) {
        boolean better = match == null || (linked && record.isMetBy(observation));
        if (isFigure(record, observation) && better) {
          match = observation;
        }
      }
      figures[1]++;
      records[1] += linked ? 1 : 0;
      if (match != null) {
        free.remove(match);
        figures[0]++;
        records[0] += linked && record.isMetBy(match) ? 1 : 0;
      }
    }
    figures[2] += seen.size();
    records[2] += (int) seen.stream().filter(o -> o.indicator() != null).count();
  }

  private static boolean isFigure(GoldRecord gold, Observation seen) {
    return gold.overlaps(seen)
        && new BigDecimal(gold.get("value")).compareTo(seen.quantity().value()) == 0
        && gold.get("unit").equals(seen.quantity().unit())
        && gold.get("kind").equals(seen.quantity().kind().code());
  }

  /** {@code text} with line feeds for spaces, so that no line of words is longer than 80. */
  private static String broken(String text) {
    StringBuilder broken = new StringBuilder(text);
    int start = 0;
    int space = 0;
    boolean row = false;
    for (int i = 0; i < broken.length(); i++) {
      char c = broken.charAt(i);
      row = c == '|' || row && c != '\n';
      if (c == '\n') {
        start = i + 1;
        space = start;
      } else if (c == ' ') {
        if (i - start > 80 && space > start && !row) {
          broken.setCharAt(space, '\n');
          start = space + 1;
        }
        space = i;
      }
    }
    return broken.toString();
  }

  private List<Observation> observations(String text, CSVRecord row) throws IOException {
    RawDocument raw =
        new RawDocument(
            row.get("file"),
            text.getBytes(StandardCharsets.UTF_8),
            null,
            row.get("url").isEmpty() ? null : row.get("url"),
            row.get("publisher").isEmpty() ? null : row.get("publisher"),
            row.get("title").isEmpty() ? null : row.get("title"),
            row.get("published_on").isEmpty() ? null : LocalDate.parse(row.get("published_on")));
    List<Observation> all = new ArrayList<>();
    pipeline
        .parse(raw)
        .articles()
        .forEach(article -> all.addAll(pipeline.extract(article).observations()));
    return all;
  }

  private static List<CSVRecord> manifest(Path folder) throws IOException {
    try (CSVParser parser =
        CSVParser.parse(
            folder.resolve("manifest.csv"),
            StandardCharsets.UTF_8,
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      return parser.getRecords();
    }
  }
}
