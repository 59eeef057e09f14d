package vn.solieu.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import vn.solieu.load.StagedDocument;
import vn.solieu.model.Article;
import vn.solieu.model.Issue;
import vn.solieu.model.IssueCode;
import vn.solieu.pipeline.DocumentPipeline;
import vn.solieu.pipeline.DocumentResult;

/** Finds the figures of a document's Vietnamese articles; other texts are kept without figures. */
final class ExtractProcessor implements ItemProcessor<RunItem, ItemResult<StagedDocument>> {
  /** Vietnamese, and texts too short to tell. */
  private static final Set<String> LANGUAGES = Set.of("vi", "und");

  private final StagedArticles articles;
  private final DocumentPipeline pipeline;
  private final String ruleSet;

  ExtractProcessor(StagedArticles articles, DocumentPipeline pipeline, String ruleSet) {
    this.articles = articles;
    this.pipeline = pipeline;
    this.ruleSet = ruleSet;
  }

  @Override
  public ItemResult<StagedDocument> process(RunItem item) {
    List<StagedDocument> staged = new ArrayList<>();
    List<Issue> failures = new ArrayList<>();
    int part = 0;
    for (Article article : articles.list(item)) {
      part++;
      DocumentResult result = read(article);
      failures.addAll(result.issues());
      if (result.issues().isEmpty()) {
        staged.add(
            new StagedDocument(item.archived(), part, article, result.observations(), ruleSet));
      }
    }
    return new ItemResult<>(item, outcome(staged), failures, staged);
  }

  /** The figures of {@code article}; of the issues only those for which it has none. */
  private DocumentResult read(Article article) {
    if (!LANGUAGES.contains(article.language())) {
      return new DocumentResult(article, List.of(), List.of());
    }
    DocumentResult result = pipeline.extract(article);
    return new DocumentResult(
        article,
        result.observations(),
        result.issues().stream()
            .filter(issue -> issue.code() == IssueCode.EXTRACTION_FAILED)
            .toList());
  }

  private static Outcome outcome(List<StagedDocument> staged) {
    if (staged.isEmpty()) {
      return Outcome.QUARANTINED;
    }
    return staged.stream().anyMatch(document -> LANGUAGES.contains(document.article().language()))
        ? Outcome.LOADED
        : Outcome.REJECTED;
  }
}
