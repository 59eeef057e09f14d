package vn.solieu.fetch.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * One request, one answer, within {@link HttpLimits}; no redirects, cookies or retries of its own.
 * Thread safe.
 */
public final class HttpConnection implements AutoCloseable {
  private static final int MOST_CONNECTIONS = 256;
  private static final int MOST_HEADERS = 200;
  private static final int LONGEST_LINE = 16_384;
  private static final int BUFFER = 16_384;

  private final CloseableHttpClient guarded;
  private final CloseableHttpClient open;
  private final HttpLimits limits;
  private final Clock clock;
  private final ScheduledExecutorService watchdog =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "http-deadlines");
            thread.setDaemon(true);
            return thread;
          });

  /** A client that says it is {@code userAgent}. */
  public HttpConnection(String userAgent, HttpLimits limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
    this.guarded = client(userAgent, limits, new PrivateNetwork());
    this.open = client(userAgent, limits, SystemDefaultDnsResolver.INSTANCE);
  }

  private static CloseableHttpClient client(
      String userAgent, HttpLimits limits, DnsResolver resolver) {
    ConnectionConfig timeouts =
        ConnectionConfig.custom()
            .setConnectTimeout(timeout(limits.connect()))
            .setSocketTimeout(timeout(limits.idle()))
            .build();
    Http1Config lines =
        Http1Config.custom().setMaxHeaderCount(MOST_HEADERS).setMaxLineLength(LONGEST_LINE).build();
    return HttpClients.custom()
        .setUserAgent(userAgent)
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setDefaultConnectionConfig(timeouts)
                .setConnectionFactory(
                    ManagedHttpClientConnectionFactory.builder().http1Config(lines).build())
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .build())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(timeout(limits.idle()))
                .setConnectionRequestTimeout(timeout(limits.whole()))
                .build())
        // A connection for each answer: what a server sends beyond one must not be read as the
        // next.
        .setConnectionReuseStrategy((request, response, context) -> false)
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAutomaticRetries()
        .disableContentCompression()
        .disableAuthCaching()
        .build();
  }

  private static Timeout timeout(Duration duration) {
    return Timeout.ofMilliseconds(duration.toMillis());
  }

  /**
   * Asks for {@code uri}.
   *
   * @param fields more request headers
   * @param mayBePrivate whether the host may be in a private network
   * @throws FetchTrouble when no whole answer came
   */
  public HttpAnswer get(URI uri, List<HttpAnswer.Field> fields, boolean mayBePrivate)
      throws FetchTrouble {
    HttpGet request = new HttpGet(uri);
    request.setHeader("Accept-Encoding", ContentCoding.ACCEPTED);
    request.setHeader("Connection", "close");
    fields.forEach(field -> request.setHeader(field.name(), field.value()));
    Instant at = clock.instant();
    ScheduledFuture<?> deadline =
        watchdog.schedule(() -> request.cancel(), limits.whole().toMillis(), TimeUnit.MILLISECONDS);
    try {
      return (mayBePrivate ? open : guarded)
          .execute(request, response -> answer(uri, at, request, response));
    } catch (FetchTrouble trouble) {
      throw trouble;
    } catch (IOException e) {
      throw trouble(e, request.isCancelled());
    } finally {
      deadline.cancel(false);
    }
  }

  private HttpAnswer answer(URI uri, Instant at, HttpGet request, ClassicHttpResponse response)
      throws IOException {
    byte[] wire = body(request, response.getEntity());
    Header coding = response.getFirstHeader("Content-Encoding");
    byte[] body =
        coding == null ? wire : ContentCoding.decode(wire, coding.getValue(), limits.bytes());
    String reason = response.getReasonPhrase();
    return new HttpAnswer(
        uri,
        at,
        fields(request.getHeaders()),
        response.getCode(),
        reason == null ? "" : reason,
        fields(response.getHeaders()),
        wire,
        body);
  }

  private byte[] body(HttpGet request, @Nullable HttpEntity entity) throws IOException {
    if (entity == null) {
      return new byte[0];
    }
    if (entity.getContentLength() > limits.bytes()) {
      request.cancel(); // the rest must not be read only to keep the connection
      throw tooLarge();
    }
    InputStream in = entity.getContent();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      out.write(buffer, 0, n);
      if (out.size() > limits.bytes()) {
        request.cancel();
        throw tooLarge();
      }
    }
    return out.toByteArray();
  }

  private FetchTrouble tooLarge() {
    return new FetchTrouble(FetchTrouble.Kind.TOO_LARGE, "more than " + limits.bytes() + " bytes");
  }

  private static List<HttpAnswer.Field> fields(Header[] headers) {
    List<HttpAnswer.Field> fields = new ArrayList<>();
    for (Header header : headers) {
      String value = header.getValue();
      fields.add(new HttpAnswer.Field(header.getName(), value == null ? "" : value));
    }
    return fields;
  }

  private FetchTrouble trouble(IOException e, boolean deadlinePassed) {
    if (e instanceof PrivateNetwork.Refused) {
      return new FetchTrouble(FetchTrouble.Kind.FORBIDDEN, String.valueOf(e.getMessage()));
    }
    String reason;
    if (deadlinePassed) {
      reason = "not done after " + limits.whole().toSeconds() + " s";
    } else if (e instanceof ConnectTimeoutException) {
      reason = "no connection within " + limits.connect().toSeconds() + " s";
    } else if (e instanceof SocketTimeoutException) {
      reason = "silent for " + limits.idle().toSeconds() + " s";
    } else if (e instanceof UnknownHostException) {
      reason = "unknown host";
    } else {
      reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
    return new FetchTrouble(FetchTrouble.Kind.NO_ANSWER, reason);
  }

  @Override
  public void close() throws IOException {
    watchdog.shutdownNow();
    guarded.close();
    open.close();
  }
}
