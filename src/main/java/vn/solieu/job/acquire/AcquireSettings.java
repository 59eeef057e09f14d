package vn.solieu.job.acquire;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.env.Environment;
import vn.solieu.fetch.http.FetchSettings;
import vn.solieu.fetch.http.HttpLimits;
import vn.solieu.rules.PublisherTable;
import vn.solieu.rules.RuleFiles;
import vn.solieu.rules.source.SourceTable;

/** The settings of acquisition, by their names in {@code jobs/README.md}. */
public final class AcquireSettings {
  private static final long DEFAULT_WARC_BYTES = 1_000_000_000;
  private static final int DEFAULT_FIRST_DAYS = 7;

  private final Environment environment;
  private final int maxBytes;

  /** The settings of {@code environment}; no body may have more than {@code maxBytes}. */
  public AcquireSettings(Environment environment, int maxBytes) {
    this.environment = environment;
    this.maxBytes = maxBytes;
  }

  /** The sources: those of the product, or of the folder {@code solieu.sources}. */
  public static SourceTable sources(Environment environment, PublisherTable publishers) {
    String folder = environment.getProperty("solieu.sources", "");
    return folder.isEmpty()
        ? SourceTable.read(RuleFiles.ofClassPath(), SourceTable.FOLDER, publishers)
        : SourceTable.read(RuleFiles.ofDirectory(Path.of(folder)), ".", publishers);
  }

  /** How patient the fetching is. */
  public FetchSettings fetch() {
    FetchSettings normal = FetchSettings.of(userAgent(), maxBytes);
    HttpLimits limits = normal.limits();
    return new FetchSettings(
        normal.userAgent(),
        new HttpLimits(
            millis("connect-millis", limits.connect()),
            millis("idle-millis", limits.idle()),
            millis("request-millis", limits.whole()),
            maxBytes,
            limits.redirects()),
        number("attempts", normal.attempts()),
        millis("back-off-millis", normal.backOff()),
        millis("patience-millis", normal.patience()),
        normal.deadAfter());
  }

  /** Who asks and how to reach them: a server's owner must be able to complain. */
  String userAgent() {
    String version =
        Optional.ofNullable(AcquireSettings.class.getPackage().getImplementationVersion())
            .orElse("0.1");
    String contact = environment.getProperty("solieu.contact", "");
    return "Solieu/" + version + " (+" + (contact.isEmpty() ? operator() : contact) + ")";
  }

  private static String operator() {
    String user = System.getProperty("user.name", "unknown");
    try {
      return user + "@" + InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return user;
    }
  }

  /** A WARC file of this size is full. */
  long warcBytes() {
    return environment.getProperty("solieu.warc-bytes", Long.class, DEFAULT_WARC_BYTES);
  }

  /** How many days back a source is read that was never read before. */
  int firstDays() {
    return number("first-days", DEFAULT_FIRST_DAYS);
  }

  int maxBytes() {
    return maxBytes;
  }

  private int number(String name, int otherwise) {
    return environment.getProperty("solieu.fetch." + name, Integer.class, otherwise);
  }

  private Duration millis(String name, Duration otherwise) {
    return Duration.ofMillis(
        environment.getProperty("solieu.fetch." + name, Long.class, otherwise.toMillis()));
  }
}
