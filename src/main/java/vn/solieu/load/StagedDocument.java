package vn.solieu.load;

import java.util.List;
import vn.solieu.model.Article;
import vn.solieu.model.Observation;

/**
 * One article with its figures, ready for staging.
 *
 * @param snapshotSha256 SHA-256 of the archived bytes, 64 hexadecimal digits in lower case
 * @param part which article within those bytes, from 1
 * @param article the article
 * @param observations its figures in the order of the text
 * @param ruleSet version of the rules that read them
 */
public record StagedDocument(
    String snapshotSha256,
    int part,
    Article article,
    List<Observation> observations,
    String ruleSet) {
  public StagedDocument {
    observations = List.copyOf(observations);
  }
}
