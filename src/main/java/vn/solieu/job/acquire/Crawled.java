package vn.solieu.job.acquire;

import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import vn.solieu.fetch.http.FetchResult;
import vn.solieu.fetch.http.HttpAnswer;
import vn.solieu.rules.source.SourceDefinition;

/**
 * An address after it was asked for.
 *
 * @param <R> what reading a page makes
 * @param source its source
 * @param due what was asked
 * @param result how it ended
 * @param page the page that came; {@code null} when none did
 * @param reading its reading, which may go on still; {@code null} when it is not read ahead
 */
record Crawled<R>(
    SourceDefinition source,
    DueAddress due,
    FetchResult result,
    @Nullable FetchedPage page,
    @Nullable Future<R> reading) {

  /** Whether the bytes are those that the address had before. */
  boolean isSame() {
    return page != null && page.sha256().equals(due.sha256());
  }

  /** Whether the page is that of another address than was asked for. */
  boolean isOfAnother() {
    return page != null && !page.url().equals(due.url());
  }

  /** Bytes that are kept for it until it is written down. */
  long weight() {
    HttpAnswer answer = result.answer();
    return answer == null ? 0 : (long) answer.wire().length + answer.body().length;
  }
}
