package vn.solieu.extract;

import java.util.List;
import vn.solieu.extract.indicator.Candidate;
import vn.solieu.model.Observation;

/**
 * One figure with every indicator that it may state, for learning how much the evidence weighs.
 *
 * @param observation what was made of the figure
 * @param candidates the indicators that some rule or neighbour speaks for
 * @param recordTraits how much of each {@link RecordTrait} the record has, by ordinal; empty when
 *     the figure states no indicator
 */
public record FigureEvidence(
    Observation observation, List<Candidate> candidates, double[] recordTraits) {
  public FigureEvidence {
    candidates = List.copyOf(candidates);
  }
}
