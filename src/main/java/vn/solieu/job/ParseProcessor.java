package vn.solieu.job;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import vn.solieu.archive.ArchiveException;
import vn.solieu.model.Article;
import vn.solieu.model.Issue;
import vn.solieu.model.IssueCode;
import vn.solieu.parse.document.ParseResult;
import vn.solieu.pipeline.DocumentPipeline;

/** Reads bytes as articles, unless the same were loaded before under the same rules. */
final class ParseProcessor {
  private final DocumentPipeline pipeline;
  private final String version;
  private final boolean again;

  /**
   * {@code version} names the rules and the program; {@code again} reads also what was loaded
   * before under the same.
   */
  ParseProcessor(DocumentPipeline pipeline, String version, boolean again) {
    this.pipeline = pipeline;
    this.version = version;
    this.again = again;
  }

  /** Reads what {@code source} has, which is asked only when the document has to be read. */
  ItemResult<Article> process(RunItem item, Supplier<byte[]> source) {
    boolean same = item.fingerprint(version).equals(item.lastFingerprint());
    if (item.isTwin() || same && !again) {
      return ItemResult.unchanged(item);
    }
    byte[] bytes;
    try {
      bytes = source.get();
    } catch (ArchiveException e) {
      return ItemResult.quarantined(item, List.of(damaged(item, e)));
    }
    ParseResult parsed = pipeline.parse(item.raw(bytes));
    return result(item, parsed.articles(), parsed.issues());
  }

  /** What becomes of a document that was read as {@code read} with {@code problems}. */
  static ItemResult<Article> result(RunItem item, List<Article> read, List<Issue> problems) {
    List<Article> articles = new ArrayList<>(read);
    List<Issue> issues = new ArrayList<>(problems);
    if (articles.removeIf(article -> !isStorable(article))) {
      String problem = item.document() + ": its text holds characters that no database stores";
      issues.add(Issue.ofDocument(IssueCode.BAD_ENCODING, problem));
    }
    return articles.isEmpty()
        ? ItemResult.quarantined(item, withReason(issues, item))
        : ItemResult.loaded(item, articles, issues);
  }

  private static Issue damaged(RunItem item, ArchiveException failure) {
    return Issue.ofDocument(
        IssueCode.ARCHIVE_DAMAGED, item.document() + ": " + failure.getMessage());
  }

  private static boolean isStorable(Article article) {
    String text = article.text();
    return text.indexOf('\0') < 0 && text.codePoints().noneMatch(ParseProcessor::isLoneSurrogate);
  }

  private static boolean isLoneSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static List<Issue> withReason(List<Issue> issues, RunItem item) {
    return issues.isEmpty()
        ? List.of(Issue.ofDocument(IssueCode.NO_BODY, item.document() + ": no article in it"))
        : issues;
  }
}
