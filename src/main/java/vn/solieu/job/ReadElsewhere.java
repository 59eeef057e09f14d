package vn.solieu.job;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.fetch.ManifestRow;
import vn.solieu.model.Article;
import vn.solieu.model.Issue;
import vn.solieu.pipeline.DocumentResult;

/**
 * A document that another program, such as the Spark job, has taken from its bytes to its figures.
 *
 * @param path where its bytes lie
 * @param document its name in the results
 * @param described what is known of it besides
 * @param sha256 digest of its bytes; {@code null} when they could not be had
 * @param issues why it, or a part of it, was set aside
 * @param results its articles with their figures
 */
public record ReadElsewhere(
    String path,
    String document,
    ManifestRow described,
    @Nullable String sha256,
    List<Issue> issues,
    List<DocumentResult> results)
    implements Serializable {
  /** Name of the runs that load such documents. */
  public static final String JOB = "spark";

  public ReadElsewhere {
    issues = List.copyOf(issues);
    results = List.copyOf(results);
  }

  /** The same as number {@code seq} of a run by {@code ruleSet}. */
  Reading reading(long seq, String ruleSet) {
    RunItem item =
        new RunItem(seq, path, document, described, null, null, null, sha256, null, false);
    if (sha256 == null) {
      return new Reading(item, ItemResult.quarantined(item, issues), null, null);
    }
    List<Article> articles = results.stream().map(DocumentResult::article).toList();
    ItemResult<Article> parsed = ParseProcessor.result(item, articles, issues);
    return new Reading(
        item,
        ItemResult.unchanged(item), // its bytes stay where they are
        parsed,
        parsed.outcome() == Outcome.LOADED
            ? ExtractProcessor.result(item, storable(parsed.made()), ruleSet)
            : null);
  }

  private List<DocumentResult> storable(List<Article> articles) {
    return results.stream().filter(result -> articles.contains(result.article())).toList();
  }
}
