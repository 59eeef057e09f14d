package vn.solieu.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.solieu.extract.FigureEvidence;
import vn.solieu.extract.RecordTrait;
import vn.solieu.extract.indicator.Candidate;
import vn.solieu.extract.indicator.Trait;
import vn.solieu.model.Observation;

/**
 * Gathers the evidence of annotated articles and learns two tables from it: the weights of the
 * evidence for an indicator, and those of a record's confidence. Single-threaded.
 */
public final class WeightLearner {
  /** The columns of the table of weights: what speaks for a candidate. */
  private static final List<String> MODELS = List.of("strict", "loose", "follows");

  private static final double EVIDENCE_PENALTY = 1;
  private static final double RECORD_PENALTY = 1;

  private final Map<String, List<LogisticRegression.Sample>> evidence = new HashMap<>();
  private final List<LogisticRegression.Sample> records = new ArrayList<>();

  /** Takes the figures of one article with its annotations. */
  public void add(List<FigureEvidence> figures, List<GoldRecord> gold) {
    Set<Integer> seen = new HashSet<>();
    for (FigureEvidence figure : figures) {
      Observation observation = figure.observation();
      if (seen.add(observation.quotation().start())) {
        addCandidates(figure, gold);
      }
      if (observation.indicator() != null) {
        boolean right = gold.stream().anyMatch(record -> record.isMetBy(observation));
        records.add(new LogisticRegression.Sample(figure.recordTraits(), right));
      }
    }
  }

  private void addCandidates(FigureEvidence figure, List<GoldRecord> gold) {
    Set<String> wanted = new HashSet<>();
    for (GoldRecord record : gold) {
      if (record.overlaps(figure.observation())) {
        wanted.add(record.get("indicator"));
      }
    }
    for (Candidate candidate : figure.candidates()) {
      evidence
          .computeIfAbsent(candidate.model(), model -> new ArrayList<>())
          .add(
              new LogisticRegression.Sample(
                  candidate.traits(), wanted.contains(candidate.indicator())));
    }
  }

  /** How many records with an indicator were taken. */
  public int records() {
    return records.size();
  }

  /** Weights by trait and model: the rows of {@code data/catalogue/weights.csv}, sorted. */
  public Map<String, List<String>> evidenceWeights() {
    LogisticRegression regression = new LogisticRegression(Trait.values().length, EVIDENCE_PENALTY);
    List<double[]> weights = new ArrayList<>();
    for (String model : MODELS) {
      weights.add(regression.fit(evidence.getOrDefault(model, List.of())));
    }
    Map<String, List<String>> rows = new TreeMap<>();
    for (Trait trait : Trait.values()) {
      rows.put(
          trait.key(), weights.stream().map(model -> decimal(model[trait.ordinal()])).toList());
    }
    return rows;
  }

  /** Weights by trait: the rows of {@code data/catalogue/confidence.csv}, sorted. */
  public Map<String, List<String>> confidenceWeights() {
    double[] weights =
        new LogisticRegression(RecordTrait.values().length, RECORD_PENALTY).fit(records);
    Map<String, List<String>> rows = new TreeMap<>();
    for (RecordTrait trait : RecordTrait.values()) {
      rows.put(trait.key(), List.of(decimal(weights[trait.ordinal()])));
    }
    return rows;
  }

  private static String decimal(double weight) {
    return String.format(Locale.ROOT, "%.3f", weight);
  }
}
