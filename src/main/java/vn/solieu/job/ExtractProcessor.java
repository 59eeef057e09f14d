package vn.solieu.job;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.load.StagedDocument;
import vn.solieu.model.Article;
import vn.solieu.model.Issue;
import vn.solieu.model.IssueCode;
import vn.solieu.pipeline.DocumentPipeline;
import vn.solieu.pipeline.DocumentResult;

/** Finds the figures of a document's Vietnamese articles; other texts are kept without figures. */
final class ExtractProcessor {
  private final DocumentPipeline pipeline;
  private final String ruleSet;

  ExtractProcessor(DocumentPipeline pipeline, String ruleSet) {
    this.pipeline = pipeline;
    this.ruleSet = ruleSet;
  }

  /** The figures of {@code articles}, which are those of {@code item}. */
  ItemResult<StagedDocument> process(RunItem item, List<Article> articles) {
    return result(item, articles.stream().map(pipeline::extract).toList(), ruleSet);
  }

  /** What becomes of a document of which {@code results} were extracted by {@code ruleSet}. */
  static ItemResult<StagedDocument> result(
      RunItem item, List<DocumentResult> results, String ruleSet) {
    List<StagedDocument> staged = new ArrayList<>();
    List<Issue> issues = new ArrayList<>();
    boolean vietnamese = false;
    int part = 0;
    for (DocumentResult result : results) {
      part++;
      boolean foreign = has(result, IssueCode.NOT_VIETNAMESE);
      boolean failed = has(result, IssueCode.EXTRACTION_FAILED);
      issues.addAll(result.issues());
      if (!failed) {
        staged.add(
            new StagedDocument(
                item.archived(), part, result.article(), result.observations(), ruleSet));
        vietnamese |= !foreign;
      }
    }
    return new ItemResult<>(item, outcome(staged, vietnamese), issues, staged);
  }

  private static boolean has(DocumentResult result, IssueCode code) {
    return result.issues().stream().anyMatch(issue -> issue.code() == code);
  }

  private static Outcome outcome(List<StagedDocument> staged, boolean vietnamese) {
    if (staged.isEmpty()) {
      return Outcome.QUARANTINED;
    }
    return vietnamese ? Outcome.LOADED : Outcome.REJECTED;
  }
}
