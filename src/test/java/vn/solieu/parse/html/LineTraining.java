package vn.solieu.parse.html;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.solieu.learn.TreeBoosting;
import vn.solieu.parse.charset.PageDecoder;
import vn.solieu.parse.document.RejectedDocument;
import vn.solieu.rules.PageHints;
import vn.solieu.rules.PagePhrases;
import vn.solieu.rules.RuleFiles;

/**
 * Learns {@code data/page/line-trees.csv}: {@code LineTraining PAGES EXPECTATIONS.json OUT.csv}.
 * PAGES is a folder of saved pages; EXPECTATIONS names for each segments that belong to its article
 * ({@code with}) and segments that do not ({@code without}). Lines with neither count a little, as
 * the rules judge them, so that only what the segments show is learned against the rules.
 *
 * <p>Prints what it reaches on pages that it did not learn from (each fold of four in turn).
 */
public final class LineTraining {
  private static final long SEED = 1;
  private static final int FOLDS = 4;

  /** What a line without a segment counts against one with. */
  private static final double UNSAID = 0.05;

  /** The share of the chosen lines without a segment that is taken. */
  private static final double UNSAID_SHARE = 0.25;

  /** The same of the lines that the rules left out: menus are long. */
  private static final double UNSAID_SHARE_OUT = 0.1;

  /** Log odds to begin with for a line that the rules chose. */
  private static final double START = 1;

  /** The same for a line that they left out. */
  private static final double START_OUT = -2;

  private static final int KEPT = LineFeatures.NAMES.indexOf("kept");

  private final RuleFiles files = RuleFiles.ofClassPath();
  private final PageHints hints = PageHints.read(files);
  private final PagePhrases phrases = PagePhrases.read(files);
  private final BodyFinder finder = new BodyFinder(phrases);
  private final PageDecoder decoder = new PageDecoder();
  private final SplittableRandom random = new SplittableRandom(SEED);

  private LineTraining() {}

  /** Arguments: folder of pages, file of expectations, table to write. */
  public static void main(String[] args) throws IOException, RejectedDocument {
    new LineTraining().run(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
  }

  private record Page(String name, PageBody body, JsonNode expected) {}

  private void run(Path folder, Path expectations, Path table)
      throws IOException, RejectedDocument {
    JsonNode expected = JsonMapper.builder().build().readTree(Files.readString(expectations));
    Map<Integer, List<Page>> folds = new TreeMap<>();
    for (String name : expected.propertyNames()) {
      Page page = page(folder, name, expected.get(name));
      folds
          .computeIfAbsent(Math.floorMod(name.hashCode(), FOLDS), f -> new ArrayList<>())
          .add(page);
    }
    Map<Page, List<TreeBoosting.Example>> examples = new HashMap<>();
    folds.values().forEach(fold -> fold.forEach(page -> examples.put(page, examples(page))));
    SegmentScore rules = new SegmentScore();
    SegmentScore learned = new SegmentScore();
    for (int fold : folds.keySet()) {
      List<TreeBoosting.Node> trees = learn(folds, examples, fold);
      for (Page page : folds.getOrDefault(fold, List.of())) {
        rules.add(page.expected(), text(page.body()));
        learned.add(page.expected(), text(judge(trees).judge(page.body())));
      }
    }
    System.out.println("rules alone: " + rules);
    System.out.println("on pages not learned from: " + learned);
    write(learn(folds, examples, -1), table);
  }

  private LineJudge judge(List<TreeBoosting.Node> trees) {
    return new LineJudge(
        phrases,
        (values, floor) ->
            start(values[KEPT] > 0) + trees.stream().mapToDouble(t -> t.score(values)).sum());
  }

  private static double start(boolean kept) {
    return kept ? START : START_OUT;
  }

  private static String text(PageBody body) {
    return body.lines().stream()
        .map(PageLine::text)
        .collect(java.util.stream.Collectors.joining("\n"));
  }

  private Page page(Path folder, String name, JsonNode expected)
      throws IOException, RejectedDocument {
    Document page =
        Parser.htmlParser()
            .setMaxDepth(512)
            .parseInput(decoder.decode(Files.readAllBytes(folder.resolve(name)), null), "");
    return new Page(name, finder.find(OutlineBuilder.outline(page.body(), hints)), expected);
  }

  private static List<TreeBoosting.Node> learn(
      Map<Integer, List<Page>> folds, Map<Page, List<TreeBoosting.Example>> examples, int without) {
    List<TreeBoosting.Example> all = new ArrayList<>();
    folds.forEach(
        (fold, pages) -> {
          if (fold != without) {
            pages.forEach(page -> all.addAll(examples.get(page)));
          }
        });
    return TreeBoosting.learn(all, new TreeBoosting.Settings(150, 4, 0.08, 4, 0.7, 0.6), SEED);
  }

  private List<TreeBoosting.Example> examples(Page page) {
    PageBody body = page.body();
    boolean[] kept = LineJudge.kept(LineJudge.chosen(body));
    LineFeatures features = new LineFeatures(body.page(), body.root(), kept, phrases);
    SegmentLabels labels = new SegmentLabels(body.page().lines(), kept, page.expected());
    List<TreeBoosting.Example> examples = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      boolean said = labels.isSaid(i);
      if (said || random.nextDouble() < (kept[i] ? UNSAID_SHARE : UNSAID_SHARE_OUT)) {
        boolean yes = said ? labels.isBody(i) : kept[i];
        examples.add(
            new TreeBoosting.Example(features.of(i), yes, said ? 1 : UNSAID, start(kept[i])));
      }
    }
    return examples;
  }

  private static void write(List<TreeBoosting.Node> trees, Path table) throws IOException {
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(table), false, StandardCharsets.UTF_8)) {
      out.print("tree,nodes\n");
      out.printf(Locale.ROOT, "0,kept<=0.5|=%s|=%s%n", START_OUT, START);
      for (int i = 0; i < trees.size(); i++) {
        out.printf(Locale.ROOT, "%d,%s%n", i + 1, trees.get(i).written(LineFeatures.NAMES));
      }
    }
  }
}
