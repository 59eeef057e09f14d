package vn.solieu.job.acquire;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import vn.solieu.fetch.discover.Announced;
import vn.solieu.fetch.discover.Announcement;
import vn.solieu.fetch.discover.Findings;
import vn.solieu.fetch.http.FetchResult;

/** Writes what discovery finds into the ledgers, in batches, and counts it. */
final class LedgerFindings implements Findings {
  private static final int BATCH = 1_000;

  private final AddressLedger addresses;
  private final AnnouncementLedger announcements;
  private final Map<AnnouncementPlace, List<FoundAddress>> waiting = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Announcement> failed = new ConcurrentLinkedQueue<>();
  private final AtomicLong taken = new AtomicLong();
  private final AtomicLong fresh = new AtomicLong();
  private final AtomicLong left = new AtomicLong();
  private final AtomicLong troubled = new AtomicLong();

  LedgerFindings(AddressLedger addresses, AnnouncementLedger announcements) {
    this.addresses = addresses;
    this.announcements = announcements;
  }

  @Override
  public Announcement.Before before(URI address) {
    return announcements.before(address);
  }

  @Override
  public void take(AnnouncementPlace place, Announced found, URI canonical) {
    taken.incrementAndGet();
    List<FoundAddress> batch = waiting.computeIfAbsent(place, p -> new ArrayList<>());
    batch.add(new FoundAddress(place, found, canonical));
    if (batch.size() >= BATCH) {
      flush(place);
    }
  }

  @Override
  public void leave(AnnouncementPlace place, Announced found, String reason) {
    left.incrementAndGet();
  }

  @Override
  public void finish(Announcement announcement) {
    flush(
        new AnnouncementPlace(announcement.source(), announcement.kind(), announcement.address()));
    announcements.note(announcement);
    boolean isRead =
        announcement.result().state() == FetchResult.State.FETCHED
            || announcement.result().state() == FetchResult.State.NOT_MODIFIED;
    if (!isRead || announcement.problem() != null) {
      troubled.incrementAndGet();
      failed.add(announcement);
    }
  }

  // A place is read by one thread, so its batch is not shared.
  private void flush(AnnouncementPlace place) {
    List<FoundAddress> batch = waiting.remove(place);
    if (batch != null && !batch.isEmpty()) {
      fresh.addAndGet(addresses.add(batch));
    }
  }

  /** The announcements that could not be read since this was last asked. */
  List<Announcement> takeFailed() {
    List<Announcement> all = new ArrayList<>();
    for (Announcement next = failed.poll(); next != null; next = failed.poll()) {
      all.add(next);
    }
    return all;
  }

  /** Counts: addresses announced, new ones, ones that are no articles, announcements unread. */
  Counts counts() {
    return new Counts(taken.get(), fresh.get(), left.get(), troubled.get());
  }

  /**
   * What discovery found.
   *
   * @param taken addresses of articles
   * @param fresh those of them that were not known
   * @param left addresses that are no articles
   * @param unread announcements that could not be read
   */
  record Counts(long taken, long fresh, long left, long unread) {}
}
