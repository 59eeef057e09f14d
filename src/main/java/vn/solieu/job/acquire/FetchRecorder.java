package vn.solieu.job.acquire;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.solieu.archive.HttpCapture;
import vn.solieu.archive.WarcSession;
import vn.solieu.fetch.http.FetchResult;
import vn.solieu.fetch.http.HttpAnswer;
import vn.solieu.fetch.http.Validators;
import vn.solieu.job.acquire.FetchOutcome.Count;
import vn.solieu.job.acquire.VisitLedger.Body;
import vn.solieu.job.acquire.VisitLedger.Declared;

/**
 * Writes down what came of addresses, many at once: archive, index, ledger, visits, documents of
 * the run. What the database knows is asked once for all of them, and what they add to it is kept
 * in mind, so that the result is that of writing them one after the other.
 */
final class FetchRecorder {
  private final WarcSession warc;
  private final ArchiveIndex index;
  private final VisitLedger ledger;
  private final FetchedDocuments documents;
  private final Clock clock;

  FetchRecorder(
      WarcSession warc,
      ArchiveIndex index,
      VisitLedger ledger,
      FetchedDocuments documents,
      Clock clock) {
    this.warc = warc;
    this.index = index;
    this.ledger = ledger;
    this.documents = documents;
    this.clock = clock;
  }

  /**
   * Writes {@code crawled} down, in the transaction under way; call {@link WarcSession#force}
   * before it ends.
   *
   * @return what became of each, in their order
   */
  List<FetchOutcome> record(List<? extends Crawled<?>> crawled) {
    Entries entries = new Entries(crawled);
    List<FetchOutcome> outcomes = new ArrayList<>();
    crawled.forEach(one -> outcomes.add(entries.add(one)));
    entries.write();
    return outcomes;
  }

  /** The rows of one transaction. */
  private final class Entries {
    private final Map<String, ArchiveIndex.Earlier> originals;
    private final Set<URI> withBody;
    private final List<ArchiveIndex.Entry> records = new ArrayList<>();
    private final List<Visit> visits = new ArrayList<>();
    private final List<Declared> declared = new ArrayList<>();
    private final List<Body> bodies = new ArrayList<>();
    private final List<FetchedPage> pages = new ArrayList<>();

    Entries(List<? extends Crawled<?>> crawled) {
      Set<String> digests = new HashSet<>();
      Set<URI> owners = new HashSet<>();
      for (Crawled<?> one : crawled) {
        FetchedPage page = one.page();
        String sha256 = page == null ? one.due().sha256() : page.sha256();
        Optional.ofNullable(sha256).ifPresent(digests::add);
        if (page != null && one.isOfAnother()) {
          owners.add(page.url());
        }
      }
      originals = new HashMap<>(index.findFirst(digests));
      withBody = new HashSet<>(ledger.listWithBody(owners));
    }

    FetchOutcome add(Crawled<?> crawled) {
      HttpAnswer answer = crawled.result().answer();
      FetchedPage page = crawled.page();
      if (page != null && answer != null) {
        return addPage(crawled, page, answer);
      }
      String reason = crawled.result().reason();
      String before = crawled.due().sha256();
      return switch (crawled.result().state()) {
        case FETCHED -> throw new IllegalStateException("a fetched page without answer");
        case NOT_MODIFIED -> {
          if (before != null && answer != null && originals.containsKey(before)) {
            keep(crawled, answer, before, true);
          }
          yield end(crawled, Count.UNCHANGED, reason, before);
        }
        case GONE, BLOCKED -> end(crawled, Count.REJECTED, reason, null);
        case FAILED -> end(crawled, Count.QUARANTINED, reason, null);
      };
    }

    private FetchOutcome addPage(Crawled<?> crawled, FetchedPage page, HttpAnswer answer) {
      URI asked = crawled.due().url();
      keep(crawled, answer, page.sha256(), false);
      addBody(new Body(asked, page.sha256(), answer.at(), Validators.of(answer)));
      if (crawled.isSame()) {
        return end(crawled, Count.UNCHANGED, "the same bytes", page.sha256());
      }
      if (crawled.isOfAnother()) {
        declared.add(new Declared(crawled.source().id(), asked, page.url()));
        if (withBody.contains(page.url())) {
          return end(crawled, Count.REJECTED, "the page of " + page.url(), page.sha256());
        }
        addBody(new Body(page.url(), page.sha256(), answer.at(), Validators.NONE));
      }
      pages.add(page);
      return end(crawled, Count.LOADED, crawled.result().reason(), page.sha256());
    }

    private void addBody(Body body) {
      bodies.add(body);
      withBody.add(body.url());
    }

    private void keep(Crawled<?> crawled, HttpAnswer answer, String sha256, boolean notModified) {
      ArchiveIndex.Earlier first = originals.get(sha256);
      HttpCapture capture = capture(answer, sha256, first, notModified);
      String asked = crawled.due().url().toString();
      records.add(
          new ArchiveIndex.Entry(
              asked,
              answer.at(),
              first != null,
              sha256,
              answer.header("content-type").orElse(null),
              warc.append(capture)));
      originals.putIfAbsent(sha256, new ArchiveIndex.Earlier(asked, answer.at()));
    }

    private FetchOutcome end(
        Crawled<?> crawled, Count count, String reason, @Nullable String sha256) {
      FetchResult result = crawled.result();
      HttpAnswer answer = result.answer();
      boolean failed = result.state() == FetchResult.State.FAILED;
      int failures = failed ? crawled.due().failures() + 1 : 0;
      Instant now = clock.instant();
      visits.add(
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
              RetryRules.nextTry(result, failures, now)));
      return new FetchOutcome(crawled.due().url(), count, reason);
    }

    // An address that a page declares has its row made from that of the one asked for: visits
    // first, bodies last.
    void write() {
      index.add(records);
      ledger.note(visits);
      ledger.noteDeclared(declared);
      ledger.noteBodies(bodies);
      documents.add(pages);
    }
  }

  private static HttpCapture capture(
      HttpAnswer answer, String sha256, ArchiveIndex.@Nullable Earlier first, boolean notModified) {
    boolean packed = HttpBytes.isKeptPacked(answer);
    return new HttpCapture(
        answer.uri().toString(),
        answer.at(),
        HttpBytes.request(answer),
        HttpBytes.head(answer, !packed && answer.header("content-encoding").isPresent()),
        packed ? answer.wire() : answer.body(),
        sha256,
        first == null ? null : new HttpCapture.Original(first.url(), first.at(), notModified));
  }
}
