package vn.solieu.job.acquire;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.solieu.archive.Digest;
import vn.solieu.archive.HandedBytes;
import vn.solieu.archive.HttpCapture;
import vn.solieu.archive.WarcPlace;
import vn.solieu.archive.WarcSession;
import vn.solieu.fetch.discover.AddressForm;
import vn.solieu.fetch.discover.DeclaredAddress;
import vn.solieu.fetch.http.FetchResult;
import vn.solieu.fetch.http.HttpAnswer;
import vn.solieu.fetch.http.Validators;
import vn.solieu.job.acquire.FetchOutcome.Count;

/** Writes down what came of an address: archive, index, ledger, visit, document of the run. */
final class FetchRecorder {
  private static final Duration FIRST_RETRY = Duration.ofHours(1);
  private static final Duration LAST_RETRY = Duration.ofDays(7);
  private static final Duration BLOCKED_AGAIN = Duration.ofDays(1); // as long as robots.txt is kept
  private static final Duration GONE_AGAIN = Duration.ofDays(7);
  private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
  private static final int HTTP_GONE = 410;

  private final WarcSession warc;
  private final ArchiveIndex index;
  private final AddressLedger ledger;
  private final FetchedDocuments documents;
  private final HandedBytes handed;
  private final long runId;
  private final Clock clock;

  FetchRecorder(
      WarcSession warc,
      ArchiveIndex index,
      AddressLedger ledger,
      FetchedDocuments documents,
      HandedBytes handed,
      long runId,
      Clock clock) {
    this.warc = warc;
    this.index = index;
    this.ledger = ledger;
    this.documents = documents;
    this.handed = handed;
    this.runId = runId;
    this.clock = clock;
  }

  /** Writes {@code crawled} down; call {@link WarcSession#force} before the transaction ends. */
  FetchOutcome record(Crawled crawled) {
    HttpAnswer answer = crawled.result().answer();
    return switch (crawled.result().state()) {
      case FETCHED -> body(crawled, present(answer));
      case NOT_MODIFIED -> notModified(crawled, present(answer));
      case GONE -> end(crawled, Count.REJECTED, crawled.result().reason(), null);
      case BLOCKED -> end(crawled, Count.REJECTED, crawled.result().reason(), null);
      case FAILED -> end(crawled, Count.QUARANTINED, crawled.result().reason(), null);
    };
  }

  private static HttpAnswer present(@Nullable HttpAnswer answer) {
    return Optional.ofNullable(answer)
        .orElseThrow(() -> new IllegalStateException("a fetched page without answer"));
  }

  private FetchOutcome notModified(Crawled crawled, HttpAnswer answer) {
    String sha256 = crawled.due().sha256();
    if (sha256 != null) {
      keep(crawled, answer, sha256, original(sha256, true));
    }
    return end(crawled, Count.UNCHANGED, crawled.result().reason(), sha256);
  }

  private FetchOutcome body(Crawled crawled, HttpAnswer answer) {
    AddressForm form = new AddressForm(crawled.source());
    boolean isElsewhere = !answer.uri().equals(crawled.due().url());
    if (isElsewhere && !(form.decide(answer.uri()) instanceof AddressForm.Decision.Take)) {
      return gone(crawled, answer);
    }
    Optional<URI> owner = owner(form, crawled.due().url(), answer);
    String sha256 = Digest.hex(answer.body());
    boolean isSame = sha256.equals(crawled.due().sha256());
    keep(crawled, answer, sha256, original(sha256, false));
    ledger.noteBody(crawled.due().url(), sha256, answer.at(), Validators.of(answer));
    if (isSame) {
      return end(crawled, Count.UNCHANGED, "the same bytes", sha256);
    }
    URI url = owner.orElse(crawled.due().url());
    if (owner.isPresent() && ledger.hasBody(url)) {
      ledger.noteDeclared(crawled.source().id(), crawled.due().url(), url);
      return end(crawled, Count.REJECTED, "the page of " + url, sha256);
    }
    FetchOutcome outcome = end(crawled, Count.LOADED, crawled.result().reason(), sha256);
    if (owner.isPresent()) {
      ledger.noteDeclared(crawled.source().id(), crawled.due().url(), url);
      ledger.noteBody(url, sha256, answer.at(), Validators.NONE);
    }
    documents.add(
        crawled.source(), url, sha256, answer.header("content-type").orElse(null), answer.at());
    handed.offer(sha256, answer.body());
    return outcome;
  }

  // A deleted article often leads to the front page: that is no article and must not replace one.
  private FetchOutcome gone(Crawled crawled, HttpAnswer answer) {
    FetchResult gone =
        new FetchResult(
            FetchResult.State.GONE,
            "redirected to " + answer.uri() + ", which is no article",
            answer,
            crawled.result().redirects(),
            crawled.result().robots(),
            crawled.result().attempts(),
            null);
    Crawled ended = new Crawled(crawled.source(), crawled.due(), gone);
    return end(ended, Count.REJECTED, gone.reason(), null);
  }

  /**
   * The article that the page is, when that is another one than was {@code asked} for: by what it
   * declares, or by its redirects.
   */
  private static Optional<URI> owner(AddressForm form, URI asked, HttpAnswer answer) {
    return DeclaredAddress.find(answer.body(), answer.uri())
        .or(() -> Optional.of(answer.uri()))
        .map(form::decide)
        .filter(AddressForm.Decision.Take.class::isInstance)
        .map(decision -> ((AddressForm.Decision.Take) decision).address())
        .filter(address -> !address.equals(asked));
  }

  private HttpCapture.@Nullable Original original(String sha256, boolean notModified) {
    return index
        .findFirst(sha256)
        .map(first -> new HttpCapture.Original(first.url(), first.at(), notModified))
        .orElse(null);
  }

  private void keep(
      Crawled crawled, HttpAnswer answer, String sha256, HttpCapture.@Nullable Original original) {
    boolean packed = HttpBytes.isKeptPacked(answer);
    String target = answer.uri().toString();
    WarcPlace place =
        warc.append(
            new HttpCapture(
                target,
                answer.at(),
                HttpBytes.request(answer),
                HttpBytes.head(answer, !packed && answer.header("content-encoding").isPresent()),
                packed ? answer.wire() : answer.body(),
                sha256,
                original));
    index.add(
        crawled.due().url().toString(),
        answer.at(),
        original != null,
        sha256,
        answer.header("content-type").orElse(null),
        place,
        runId);
  }

  private FetchOutcome end(Crawled crawled, Count count, String reason, @Nullable String sha256) {
    FetchResult result = crawled.result();
    HttpAnswer answer = result.answer();
    boolean failed = result.state() == FetchResult.State.FAILED;
    int failures = failed ? crawled.due().failures() + 1 : 0;
    Instant now = clock.instant();
    ledger.note(
        new Visit(
            crawled.source().id(),
            crawled.due().url(),
            now,
            Labels.of(result.state()),
            reason,
            answer == null ? null : answer.status(),
            result.robots(),
            result.attempts(),
            result.redirects(),
            sha256,
            count.label(),
            failures,
            nextTry(result, failures, now)));
    return new FetchOutcome(crawled.due().url(), count, reason);
  }

  private static @Nullable Instant nextTry(FetchResult result, int failures, Instant now) {
    return switch (result.state()) {
      case FETCHED, NOT_MODIFIED -> null;
      case BLOCKED -> now.plus(BLOCKED_AGAIN);
      case GONE -> {
        HttpAnswer answer = result.answer();
        boolean forEver = answer != null && answer.status() == HTTP_GONE;
        yield forEver ? NEVER : now.plus(GONE_AGAIN);
      }
      case FAILED -> {
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, 10));
        Instant later = now.plus(wait.compareTo(LAST_RETRY) > 0 ? LAST_RETRY : wait);
        Instant asked = result.nextTry();
        yield asked == null ? later : asked;
      }
    };
  }
}
