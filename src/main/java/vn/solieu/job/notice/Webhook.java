package vn.solieu.job.notice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts a notice as JSON: {@code {"text": …, "subject": …, "problems": […]}}, as chat programs take
 * it.
 *
 * @param url where to
 * @param token sent as bearer token; empty for none
 */
public record Webhook(URI url, String token) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * Sends {@code notice}.
   *
   * @throws IOException when it is not taken
   */
  public void send(Notice notice) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    new JsonMapper()
                        .writeValueAsString(
                            Map.of(
                                "text", notice.subject() + "\n" + notice.text(),
                                "subject", notice.subject(),
                                "problems", notice.problems())),
                    StandardCharsets.UTF_8));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    int status = client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status / 100 != 2) {
      throw new IOException("the webhook answered " + status);
    }
  }

  /** Without the token, and without the address, which may hold a secret of its own. */
  @Override
  public String toString() {
    return "webhook at " + url.getHost();
  }
}
