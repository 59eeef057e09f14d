package vn.solieu.job.acquire;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import vn.solieu.archive.Digest;
import vn.solieu.fetch.discover.AddressForm;
import vn.solieu.fetch.discover.DeclaredAddress;
import vn.solieu.fetch.http.FetchResult;
import vn.solieu.fetch.http.HttpAnswer;
import vn.solieu.rules.source.SourceDefinition;

/**
 * Looks at what came for an address as soon as it is there: whether it is an article, whose page it
 * is, and whether its bytes are new. New ones are read while others are asked for. Thread safe.
 *
 * @param <R> what reading a page makes
 */
final class Intake<R> {
  private final Function<FetchedPage, Future<R>> reader;
  private final AtomicLong lastSeq;

  /** Numbers pages after {@code lastSeq} and has {@code reader} start to read them. */
  Intake(Function<FetchedPage, Future<R>> reader, long lastSeq) {
    this.reader = reader;
    this.lastSeq = new AtomicLong(lastSeq);
  }

  /** What {@code result} is for {@code due}, an address of {@code source}. */
  Crawled<R> take(SourceDefinition source, DueAddress due, FetchResult result) {
    HttpAnswer answer = result.answer();
    if (result.state() != FetchResult.State.FETCHED || answer == null) {
      return new Crawled<>(source, due, result, null, null);
    }
    AddressForm form = new AddressForm(source);
    boolean isElsewhere = !answer.uri().equals(due.url());
    if (isElsewhere && !(form.decide(answer.uri()) instanceof AddressForm.Decision.Take)) {
      return new Crawled<>(source, due, gone(result, answer), null, null);
    }
    FetchedPage page = page(source, due, owner(form, due.url(), answer), answer);
    Crawled<R> crawled = new Crawled<>(source, due, result, page, null);
    // What became of another address's page before is for the ledger to say: it is read later.
    return crawled.isSame() || crawled.isOfAnother()
        ? crawled
        : new Crawled<>(source, due, result, page, reader.apply(page));
  }

  private FetchedPage page(SourceDefinition source, DueAddress due, URI url, HttpAnswer answer) {
    return new FetchedPage(
        lastSeq.incrementAndGet(),
        source,
        url,
        Digest.hex(answer.body()),
        answer.header("content-type").orElse(null),
        answer.at(),
        due.lastFingerprint(),
        answer.body());
  }

  // A deleted article often leads to the front page: that is no article and must not replace one.
  private static FetchResult gone(FetchResult result, HttpAnswer answer) {
    return new FetchResult(
        FetchResult.State.GONE,
        "redirected to " + answer.uri() + ", which is no article",
        answer,
        result.redirects(),
        result.robots(),
        result.attempts(),
        null);
  }

  /**
   * The address of the article that the page is: what it declares, or where its redirects lead, if
   * that is an article of the source; else the one {@code asked} for.
   */
  private static URI owner(AddressForm form, URI asked, HttpAnswer answer) {
    return DeclaredAddress.find(answer.body(), answer.uri())
        .or(() -> Optional.of(answer.uri()))
        .map(form::decide)
        .filter(AddressForm.Decision.Take.class::isInstance)
        .map(decision -> ((AddressForm.Decision.Take) decision).address())
        .orElse(asked);
  }
}
