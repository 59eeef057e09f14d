package vn.solieu.fetch.http;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.solieu.fetch.http.PoliteConnection.Manner;

/**
 * The robots.txt of hosts (RFC 9309), read by crawler-commons and kept for a day. One that cannot
 * be had (no answer, 5xx, 429) means that nothing may be fetched; one that is not there (4xx), that
 * everything may.
 */
final class RobotsFiles {
  private static final Duration KEPT = Duration.ofHours(24);
  private static final int MOST_BYTES = 512 * 1024; // RFC 9309, 2.5: at least 500 KiB
  private static final int MOST_REDIRECTS = 5; // RFC 9309, 2.3.1.2

  private final PoliteConnection connection;
  private final RobotsMemory memory;
  private final String agent;
  private final Clock clock;
  private final ConcurrentHashMap<String, Rules> known = new ConcurrentHashMap<>();

  /** Reads the rules for {@code agent}, a product token in lower case. */
  RobotsFiles(PoliteConnection connection, RobotsMemory memory, String agent, Clock clock) {
    this.connection = connection;
    this.memory = memory;
    this.agent = agent;
    this.clock = clock;
  }

  private record Rules(BaseRobotRules rules, String reason) {
    RobotsVerdict of(URI uri) {
      boolean allowed = rules.isAllowed(uri.toString());
      long millis = rules.getCrawlDelay();
      Duration delay = millis > 0 ? Duration.ofMillis(millis) : Duration.ZERO;
      return new RobotsVerdict(allowed, (allowed ? "allowed: " : "denied: ") + reason, delay);
    }
  }

  /** What the robots.txt of its host says of {@code uri}. */
  RobotsVerdict verdict(URI uri, Manner manner) throws InterruptedException {
    String key = uri.getScheme() + "://" + uri.getRawAuthority();
    Rules rules = known.get(key);
    if (rules == null) {
      // Two workers may both ask the first time; the host's clock keeps them apart.
      rules = load(key, manner);
      known.put(key, rules);
    }
    return rules.of(uri);
  }

  private Rules load(String key, Manner manner) throws InterruptedException {
    Optional<RobotsMemory.Copy> copy = memory.find(key);
    if (copy.isPresent() && copy.get().at().plus(KEPT).isAfter(clock.instant())) {
      return read(key, copy.get());
    }
    return fetch(key, copy.orElse(null), manner);
  }

  private Rules fetch(String key, RobotsMemory.@Nullable Copy before, Manner manner)
      throws InterruptedException {
    try {
      URI uri = URI.create(key + "/robots.txt");
      HttpAnswer answer = connection.ask(uri, Validators.of(before), manner);
      for (int i = 0; i < MOST_REDIRECTS && isRedirect(answer); i++) {
        URI to = target(answer);
        boolean isSameHost = uri.getHost().equals(to.getHost());
        Manner there = isSameHost ? manner : new Manner(manner.delay(), 1, false);
        answer = connection.ask(to, List.of(), there);
      }
      return read(key, answer, before);
    } catch (FetchTrouble trouble) {
      return denied("robots.txt cannot be had (" + trouble.getMessage() + ")");
    } catch (PoliteConnection.Busy busy) {
      return denied("robots.txt cannot be had now (" + busy.getMessage() + ")");
    }
  }

  private static URI target(HttpAnswer answer) throws FetchTrouble {
    return answer
        .header("location")
        .flatMap(location -> WebAddress.resolve(answer.uri(), location))
        .orElseThrow(
            () -> new FetchTrouble(FetchTrouble.Kind.BROKEN, "a redirect to no web address"));
  }

  private static boolean isRedirect(HttpAnswer answer) {
    return List.of(301, 302, 303, 307, 308).contains(answer.status());
  }

  private Rules read(String key, HttpAnswer answer, RobotsMemory.@Nullable Copy before) {
    int status = answer.status();
    if (status == 304 && before != null) {
      return keep(key, before.status(), before.body(), answer);
    }
    if (status == 200 || (status >= 300 && status < 500 && status != 429)) {
      return keep(key, status, status == 200 ? answer.body() : new byte[0], answer);
    }
    return denied("robots.txt cannot be had (HTTP " + status + ")");
  }

  private Rules keep(String key, int status, byte[] body, HttpAnswer answer) {
    RobotsMemory.Copy copy =
        new RobotsMemory.Copy(
            key,
            answer.at(),
            status,
            Arrays.copyOf(body, Math.min(body.length, MOST_BYTES)),
            answer.header("etag").orElse(null),
            answer.header("last-modified").orElse(null));
    memory.keep(copy);
    return read(key, copy);
  }

  private Rules read(String key, RobotsMemory.Copy copy) {
    if (copy.status() != 200) {
      return new Rules(
          new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL),
          "no robots.txt (HTTP " + copy.status() + ")");
    }
    // An error page in its place has no rules; the parser tells that from the text itself.
    BaseRobotRules rules =
        new SimpleRobotRulesParser()
            .parseContent(key + "/robots.txt", copy.body(), "text/plain", List.of(agent));
    return new Rules(rules, "robots.txt of " + copy.at());
  }

  private static Rules denied(String reason) {
    return new Rules(new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_NONE), reason);
  }
}
