package vn.solieu.extract;

import java.io.Serializable;
import java.util.List;
import vn.solieu.model.Issue;
import vn.solieu.model.Observation;

/**
 * What an article states.
 *
 * @param observations its figures in the order of the text
 * @param issues what was doubtful
 */
public record Extraction(List<Observation> observations, List<Issue> issues)
    implements Serializable {
  public Extraction {
    observations = List.copyOf(observations);
    issues = List.copyOf(issues);
  }
}
