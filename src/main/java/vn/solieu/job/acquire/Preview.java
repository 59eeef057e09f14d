package vn.solieu.job.acquire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solieu.fetch.discover.Announced;
import vn.solieu.fetch.discover.Announcement;
import vn.solieu.fetch.discover.Findings;
import vn.solieu.fetch.discover.Window;
import vn.solieu.fetch.http.Fetcher;
import vn.solieu.rules.source.SourceDefinition;
import vn.solieu.rules.source.SourceTable;

/**
 * What a run would fetch and why. The announcements are read over the network, politely as ever; no
 * article is, and nothing is written down but the hosts' clocks and robots.txt.
 */
public final class Preview {
  private static final long NO_RUN = -1;

  private final Acquirer acquirer;
  private final AddressLedger ledger;
  private final JdbcClient jdbc;

  private Preview(Acquirer acquirer) {
    this.acquirer = acquirer;
    this.ledger = new AddressLedger(acquirer.dataSource(), NO_RUN);
    this.jdbc = JdbcClient.create(acquirer.dataSource());
  }

  /**
   * An address that would be fetched.
   *
   * @param source id of its source
   * @param url the address
   * @param day its time of publication as announced
   * @param why why it would be
   */
  public record Planned(String source, String url, @Nullable Instant day, String why) {}

  /**
   * What a run would do.
   *
   * @param planned what it would fetch, each source's newest first
   * @param left how many announced addresses it would leave, by source and reason
   * @param announcements what was read, one line each
   */
  public record Plan(
      List<Planned> planned, Map<String, Integer> left, List<String> announcements) {}

  /** Plans {@code request} by the sources {@code table}. */
  public static Plan of(
      Acquisition request,
      SourceTable table,
      Environment environment,
      int maxBytes,
      DataSource dataSource)
      throws InterruptedException {
    AcquireSettings settings = new AcquireSettings(environment, maxBytes);
    Acquirer acquirer = new Acquirer(request, table, settings, dataSource, Clock.systemUTC());
    return new Preview(acquirer).plan();
  }

  private Plan plan() throws InterruptedException {
    Seen seen = new Seen(new AnnouncementLedger(acquirer.dataSource(), NO_RUN, acquirer.clock()));
    AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    try (Fetcher fetcher = acquirer.openFetcher()) {
      ExecutorService workers = DiscoverWork.start(acquirer, fetcher, seen, failure);
      try {
        boolean done = false; // every request has a deadline of its own
        while (!done && failure.get() == null) {
          done = workers.awaitTermination(1, TimeUnit.SECONDS);
        }
      } finally {
        workers.shutdownNow();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Optional.ofNullable(failure.get())
        .ifPresent(
            fault -> {
              throw fault;
            });
    List<Planned> planned = new ArrayList<>();
    acquirer.sources().forEach(source -> planned.addAll(planned(source, seen)));
    return new Plan(planned, new TreeMap<>(seen.left), seen.read.stream().sorted().toList());
  }

  private List<Planned> planned(SourceDefinition source, Seen seen) {
    Window window = acquirer.window(source);
    Collection<FoundAddress> found =
        seen.found.getOrDefault(source.id(), new ConcurrentHashMap<>()).values();
    List<Planned> planned = new ArrayList<>();
    for (FoundAddress address : unknown(found)) {
      Instant day = day(address.announced());
      if (window.mayHold(day, source.zone())) {
        String why = "new in " + address.place().kind().label() + " " + address.place().address();
        planned.add(new Planned(source.id(), address.canonical().toString(), day, why));
      } else {
        seen.left.merge(source.id() + ": outside the days of the run", 1, Integer::sum);
      }
    }
    for (DueAddress due : ledger.listDue(source, window, acquirer.hasWindow())) {
      planned.add(new Planned(source.id(), due.url().toString(), null, due.why()));
    }
    return planned.stream()
        .sorted(
            Comparator.comparing(Planned::day, Comparator.nullsLast(Collections.reverseOrder())))
        .limit(source.fetch().budget())
        .toList();
  }

  private static @Nullable Instant day(Announced announced) {
    Instant published = announced.publishedAt();
    return published == null ? announced.modifiedAt() : published;
  }

  private List<FoundAddress> unknown(Collection<FoundAddress> found) {
    String[] urls = found.stream().map(f -> f.canonical().toString()).toArray(String[]::new);
    List<String> known =
        jdbc.sql("select url from batch.address where url = any (:urls)")
            .param("urls", urls)
            .query(String.class)
            .list();
    Set<String> set = Set.copyOf(known);
    return found.stream().filter(f -> !set.contains(f.canonical().toString())).toList();
  }

  /** Keeps what is found in memory. */
  private static final class Seen implements Findings {
    private final AnnouncementLedger ledger;
    private final ConcurrentHashMap<String, ConcurrentHashMap<URI, FoundAddress>> found =
        new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Integer> left = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> read = new ConcurrentLinkedQueue<>();

    Seen(AnnouncementLedger ledger) {
      this.ledger = ledger;
    }

    @Override
    public Announcement.Before before(URI address) {
      return ledger.before(address);
    }

    @Override
    public void take(AnnouncementPlace place, Announced announced, URI canonical) {
      found
          .computeIfAbsent(place.source(), id -> new ConcurrentHashMap<>())
          .putIfAbsent(canonical, new FoundAddress(place, announced, canonical));
    }

    @Override
    public void leave(AnnouncementPlace place, Announced announced, String reason) {
      left.merge(place.source() + ": " + reason, 1, Integer::sum);
    }

    @Override
    public void finish(Announcement announcement) {
      read.add(
          announcement.source()
              + ": "
              + announcement.kind().label()
              + " "
              + announcement.address()
              + ": "
              + AnnouncementLedger.reason(announcement)
              + ", "
              + announcement.entries()
              + " addresses");
    }
  }
}
