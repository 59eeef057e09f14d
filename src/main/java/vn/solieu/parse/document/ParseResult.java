package vn.solieu.parse.document;

import java.io.Serializable;
import java.util.List;
import vn.solieu.model.Article;
import vn.solieu.model.Issue;

/**
 * What a document was read as.
 *
 * @param articles the articles in it: one as a rule, none when it is unusable, many for a feed
 * @param issues what was wrong with it
 */
public record ParseResult(List<Article> articles, List<Issue> issues) implements Serializable {
  public ParseResult {
    articles = List.copyOf(articles);
    issues = List.copyOf(issues);
  }
}
