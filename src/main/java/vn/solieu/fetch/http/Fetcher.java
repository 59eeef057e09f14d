package vn.solieu.fetch.http;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.solieu.fetch.http.FetchResult.State;
import vn.solieu.fetch.http.PoliteConnection.Manner;
import vn.solieu.rules.source.FetchRules;
import vn.solieu.rules.source.SourceDefinition;

/**
 * Fetches addresses of sources: robots.txt first, at the host's moment, with retries, redirects
 * checked one by one. Every address ends in a {@link FetchResult.State} with a reason; nothing is
 * thrown for what a server does. Thread safe.
 */
public final class Fetcher implements AutoCloseable {
  private final HttpConnection connection;
  private final PoliteConnection polite;
  private final RobotsFiles robots;
  private final FetchSettings settings;
  private final Clock clock;
  private final RandomGenerator jitter;
  private final ConcurrentHashMap<String, AtomicInteger> silence = new ConcurrentHashMap<>();

  /** A fetcher by {@code settings} that waits for the moments of {@code hosts}. */
  public Fetcher(
      FetchSettings settings,
      HostClock hosts,
      RobotsMemory memory,
      Clock clock,
      RandomGenerator jitter) {
    this.settings = settings;
    this.clock = clock;
    this.jitter = jitter;
    this.connection = new HttpConnection(settings.userAgent(), settings.limits(), clock);
    this.polite = new PoliteConnection(connection, hosts, settings.patience());
    this.robots = new RobotsFiles(polite, memory, FetchSettings.robotsToken(), clock);
  }

  /**
   * Fetches {@code uri} for {@code source}.
   *
   * @param validators conditions of the request
   * @throws InterruptedException when the work is to stop
   */
  public FetchResult fetch(URI uri, SourceDefinition source, Validators validators)
      throws InterruptedException {
    Trip trip = new Trip(uri, source, validators);
    FetchResult result = trip.once();
    while (trip.mayRepeat(result)) {
      trip.waitBeforeNext();
      result = trip.once();
    }
    return result;
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }

  private AtomicInteger silenceOf(URI uri) {
    return silence.computeIfAbsent(uri.getRawAuthority(), host -> new AtomicInteger());
  }

  /** One address on its way, over redirects and attempts. */
  private final class Trip {
    private final URI start;
    private final SourceDefinition source;
    private final Validators validators;
    private final List<URI> way = new ArrayList<>();
    private URI next = URI.create("");
    private int attempts;
    private boolean mayPass;
    private String verdict = "not asked";
    private @Nullable Duration askedWait;

    Trip(URI start, SourceDefinition source, Validators validators) {
      this.start = start;
      this.source = source;
      this.validators = validators;
    }

    boolean mayRepeat(FetchResult result) {
      Duration wait = askedWait;
      return result.state() == State.FAILED
          && mayPass
          && attempts < settings.attempts()
          && (wait == null || wait.compareTo(settings.patience()) <= 0);
    }

    void waitBeforeNext() throws InterruptedException {
      if (askedWait == null) { // else the host's clock waits
        Thread.sleep(backOff().toMillis());
      }
    }

    private Duration backOff() {
      long millis = settings.backOff().toMillis() << (attempts - 1);
      return Duration.ofMillis((long) (millis * (0.5 + jitter.nextDouble())));
    }

    FetchResult once() throws InterruptedException {
      way.clear();
      askedWait = null;
      mayPass = false;
      attempts++;
      URI at = start;
      for (int hop = 0; hop <= settings.limits().redirects(); hop++) {
        way.add(at);
        FetchResult result = hop(at, hop == 0);
        if (result != null) {
          return result;
        }
        at = next;
      }
      return end(State.FAILED, "more than " + settings.limits().redirects() + " redirects", null);
    }

    private @Nullable FetchResult hop(URI at, boolean first) throws InterruptedException {
      if (silenceOf(at).get() >= settings.deadAfter()) {
        return end(State.FAILED, "the host did not answer earlier in this run", null);
      }
      Manner manner = manner(at, Duration.ZERO);
      RobotsVerdict says = robots.verdict(at, manner);
      verdict = says.reason();
      if (!says.allowed()) {
        return end(State.BLOCKED, says.reason(), null);
      }
      try {
        HttpAnswer answer =
            polite.ask(at, first ? validators.fields() : List.of(), manner(at, says.delay()));
        silenceOf(at).set(0);
        return read(at, answer);
      } catch (PoliteConnection.Busy busy) {
        askedWait = busy.waitTime();
        return end(State.FAILED, String.valueOf(busy.getMessage()), null);
      } catch (FetchTrouble trouble) {
        return fail(at, trouble);
      }
    }

    private FetchResult fail(URI at, FetchTrouble trouble) {
      if (trouble.kind() == FetchTrouble.Kind.NO_ANSWER) {
        silenceOf(at).incrementAndGet();
      }
      mayPass = trouble.mayPass();
      State state = trouble.kind() == FetchTrouble.Kind.FORBIDDEN ? State.BLOCKED : State.FAILED;
      return end(state, String.valueOf(trouble.getMessage()), null);
    }

    // Only the source's own hosts may be private: a redirect must not lead elsewhere inside.
    private Manner manner(URI at, Duration asked) {
      FetchRules rules = source.fetch();
      boolean own = source.addresses().findHost(at.getHost()).isPresent();
      Duration delay = rules.delay().compareTo(asked) > 0 ? rules.delay() : asked;
      return new Manner(delay, rules.concurrency(), own && rules.privateAddresses());
    }

    private @Nullable FetchResult read(URI at, HttpAnswer answer) {
      int status = answer.status();
      return switch (status) {
        case 200, 203 -> end(State.FETCHED, "HTTP " + status, answer);
        case 304 ->
            validators.isEmpty()
                ? retry(at, answer, "HTTP 304 to a request without conditions")
                : end(State.NOT_MODIFIED, "HTTP 304", answer);
        case 301, 302, 303, 307, 308 -> redirect(at, answer);
        case 404, 410 -> end(State.GONE, "HTTP " + status, answer);
        case 408, 425, 429, 500, 502, 503, 504 -> retry(at, answer, "HTTP " + status);
        default -> end(State.FAILED, "HTTP " + status, answer);
      };
    }

    private @Nullable FetchResult redirect(URI at, HttpAnswer answer) {
      String location = answer.header("location").orElse("");
      Optional<URI> target = WebAddress.resolve(at, location);
      if (target.isEmpty()) {
        return end(State.FAILED, "redirected to no web address", answer);
      }
      next = target.get();
      return way.contains(next) ? end(State.FAILED, "redirected in a circle", answer) : null;
    }

    private FetchResult retry(URI at, HttpAnswer answer, String reason) {
      mayPass = true;
      Instant now = clock.instant();
      Optional<Duration> asked = RetryAfter.of(answer, now);
      boolean isBusy = answer.status() == 429 || answer.status() == 503;
      if (asked.isPresent() || isBusy) {
        Duration wait = asked.orElseGet(this::backOff);
        askedWait = wait;
        polite.clock().hold(at.getRawAuthority(), now.plus(wait));
      }
      return end(State.FAILED, reason, answer);
    }

    private FetchResult end(State state, String reason, @Nullable HttpAnswer answer) {
      Duration wait = askedWait;
      return new FetchResult(
          state,
          reason,
          answer,
          way,
          verdict,
          attempts,
          wait == null ? null : clock.instant().plus(wait));
    }
  }
}
