package vn.solieu.cli;

import java.util.List;
import vn.solieu.model.Article;
import vn.solieu.model.Issue;
import vn.solieu.model.Observation;

/**
 * What came of one listed document.
 *
 * @param name as it is shown
 * @param articles the articles in it; none when it was refused
 * @param figures the figures of each article; empty when only parsing was asked for
 * @param refusals why it, or a part of it, was set aside
 */
record ReadDocument(
    String name, List<Article> articles, List<List<Observation>> figures, List<Issue> refusals) {

  static ReadDocument refused(String name, List<Issue> issues) {
    return new ReadDocument(name, List.of(), List.of(), issues);
  }

  /** The figures of all articles. */
  List<Observation> observations() {
    return figures.stream().flatMap(List::stream).toList();
  }
}
