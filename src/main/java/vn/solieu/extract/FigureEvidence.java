package vn.solieu.extract;

import java.util.List;
import vn.solieu.extract.indicator.Candidate;
import vn.solieu.model.Observation;
import vn.solieu.rules.WordTable;

/**
 * One figure with every indicator that it may state, for learning how much the evidence weighs.
 *
 * @param observation what was made of the figure
 * @param candidates the indicators that some rule or neighbour speaks for
 * @param words the words beside the figure
 * @param recordTraits how much of each {@link RecordTrait} the record has, by ordinal; empty when
 *     the figure states no indicator
 */
public record FigureEvidence(
    Observation observation,
    List<Candidate> candidates,
    List<WordTable.Words> words,
    float[] recordTraits) {
  public FigureEvidence {
    words = List.copyOf(words);
    candidates = List.copyOf(candidates);
  }
}
