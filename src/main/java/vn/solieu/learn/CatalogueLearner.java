package vn.solieu.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.solieu.extract.FigureEvidence;
import vn.solieu.extract.RecordTrait;
import vn.solieu.extract.indicator.Candidate;
import vn.solieu.extract.indicator.IndicatorLinker;
import vn.solieu.extract.indicator.Scorer;
import vn.solieu.model.Observation;
import vn.solieu.rules.WordTable;

/**
 * Gathers the evidence of annotated articles and learns three tables from it: the words beside
 * figures, the trees that weigh the evidence for an indicator, and the weights of a record's
 * confidence. The same articles in the same order give the same tables. Single-threaded.
 */
public final class CatalogueLearner {

  /** Fewer folders are too few to leave each out in turn. */
  private static final int FOLDERS = 4;

  /** More would be learned from a little more, at a cost that grows with their square. */
  private static final int PARTS = 8;

  private static final String SENTENCES = "";

  private final List<LinkSample> samples = new ArrayList<>();
  private final Set<String> folders = new HashSet<>();
  private final Set<String> calibrating;

  /**
   * A learner.
   *
   * @param calibrating the folders whose texts are like those to be read: a record's confidence is
   *     made true on them; empty for all folders
   */
  public CatalogueLearner(Set<String> calibrating) {
    this.calibrating = Set.copyOf(calibrating);
  }

  /**
   * Takes the figures of one article with its annotations.
   *
   * @param folder where the article lies: texts by one hand
   * @param document its name
   */
  public void add(
      String folder, String document, List<FigureEvidence> figures, List<GoldRecord> gold) {
    folders.add(folder);
    sample(folder, document, figures, gold);
  }

  /** Takes the figures of a single sentence, which teach links only. */
  public void addSentence(String text, List<FigureEvidence> figures, List<GoldRecord> gold) {
    sample(SENTENCES, text, figures, gold);
  }

  private void sample(
      String folder, String document, List<FigureEvidence> figures, List<GoldRecord> gold) {
    Set<Integer> seen = new HashSet<>();
    for (FigureEvidence figure : figures) {
      Observation observation = figure.observation();
      if (seen.add(observation.quotation().start())) {
        Set<String> wanted =
            gold.stream()
                .filter(record -> record.overlaps(observation))
                .map(record -> record.get("indicator"))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
        samples.add(new LinkSample(folder, document, figure, gold, wanted));
      }
    }
  }

  /** How many figures were taken. */
  public int figures() {
    return samples.size();
  }

  /** What was learned, as the cells of the tables' rows. */
  public record Tables(
      List<List<String>> words, List<List<String>> trees, List<List<String>> confidence) {
    public Tables {
      words = List.copyOf(words);
      trees = List.copyOf(trees);
      confidence = List.copyOf(confidence);
    }
  }

  /** Learns. */
  public Tables learn() {
    Function<LinkSample, String> group = groups();
    LinkLearner learner = new LinkLearner(samples, group);
    List<TreeBoosting.Node> confidence =
        new ConfidenceLearner(records(learner.judged(), group)).learn();
    LinkLearner.Learned learned = learner.learn();
    return new Tables(
        words(learned.words()),
        trees(learned.trees(), Scorer.NAMES),
        trees(confidence, RecordTrait.NAMES));
  }

  /**
   * What is learned is tried on each group by leaving it out: whole folders, about an eighth of all
   * figures, or an eighth of the articles when there are few folders.
   */
  private Function<LinkSample, String> groups() {
    if (folders.size() < FOLDERS) {
      return sample -> String.valueOf(Math.floorMod(sample.document().hashCode(), PARTS));
    }
    Map<String, Integer> sizes = new TreeMap<>();
    samples.forEach(sample -> sizes.merge(sample.folder(), 1, Integer::sum));
    int[] taken = new int[PARTS];
    Map<String, String> groups = new HashMap<>();
    sizes.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(
            folder -> {
              int part = IntStream.range(0, PARTS).reduce(0, (a, b) -> taken[b] < taken[a] ? b : a);
              taken[part] += folder.getValue();
              groups.put(folder.getKey(), String.valueOf(part));
            });
    return sample -> Objects.requireNonNull(groups.get(sample.folder()));
  }

  private static List<List<String>> words(Map<WordTable.Words, WordTable.Use> rows) {
    List<List<String>> cells = new ArrayList<>();
    rows.forEach(
        (words, use) -> {
          String indicators =
              new TreeMap<>(use.indicators())
                  .entrySet().stream()
                      .map(each -> each.getKey() + "=" + each.getValue())
                      .collect(Collectors.joining(" "));
          cells.add(
              List.of(
                  words.place().key(),
                  words.words(),
                  String.valueOf(use.figures()),
                  decimal(use.weight()),
                  indicators));
        });
    cells.sort(
        Comparator.comparing((List<String> row) -> row.get(0)).thenComparing(row -> row.get(1)));
    return cells;
  }

  private static List<List<String>> trees(List<TreeBoosting.Node> trees, List<String> names) {
    List<List<String>> cells = new ArrayList<>();
    for (TreeBoosting.Node tree : trees) {
      cells.add(List.of(String.valueOf(cells.size()), tree.written(names)));
    }
    return cells;
  }

  /** Records as a model makes them that never saw their group, and whether they are right. */
  private List<ConfidenceLearner.Sample> records(
      List<LinkLearner.Judged> judged, Function<LinkSample, String> group) {
    List<ConfidenceLearner.Sample> records = new ArrayList<>();
    for (LinkLearner.Judged each : judged) {
      if (each.sample().folder().equals(SENTENCES)) {
        continue;
      }
      FigureEvidence evidence = each.sample().evidence();
      List<Double> odds = each.probabilities();
      int best = best(odds, -1);
      if (best < 0
          || odds.get(best) < IndicatorLinker.LIKELY
          || evidence.recordTraits().length == 0) {
        continue;
      }
      Candidate chosen = evidence.candidates().get(best);
      int second = best(odds, best);
      double rival = second < 0 ? 0 : odds.get(second);
      boolean right =
          each.sample().gold().stream()
              .anyMatch(record -> record.isMetBy(evidence.observation(), chosen.indicator()));
      records.add(
          new ConfidenceLearner.Sample(
              group.apply(each.sample()),
              RecordTrait.judged(evidence.recordTraits(), odds.get(best), rival, chosen.model()),
              right,
              calibrating.isEmpty() || calibrating.contains(each.sample().folder())));
    }
    return records;
  }

  private static int best(List<Double> odds, int but) {
    int best = -1;
    for (int i = 0; i < odds.size(); i++) {
      if (i != but && (best < 0 || odds.get(i) > odds.get(best))) {
        best = i;
      }
    }
    return best;
  }

  private static String decimal(double weight) {
    return String.format(Locale.ROOT, "%.3f", weight);
  }
}
