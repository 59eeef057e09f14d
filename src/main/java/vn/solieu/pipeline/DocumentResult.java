package vn.solieu.pipeline;

import java.io.Serializable;
import java.util.List;
import vn.solieu.model.Article;
import vn.solieu.model.Issue;
import vn.solieu.model.Observation;

/**
 * One article of a document with what it states.
 *
 * @param article the parsed article
 * @param observations its figures in the order of the text
 * @param issues what was doubtful
 */
public record DocumentResult(Article article, List<Observation> observations, List<Issue> issues)
    implements Serializable {
  public DocumentResult {
    observations = List.copyOf(observations);
    issues = List.copyOf(issues);
  }
}
