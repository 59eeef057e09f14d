package vn.solieu.job.telemetry;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends OpenLineage run events (openlineage.io/spec, version 2-0-2) to a collector such as Marquez:
 * START when a run starts or is restarted, then COMPLETE, FAIL or ABORT under the same run id.
 */
public final class LineageEvents {
  private static final String PRODUCER = "https://github.com/solieu/solieu";
  private static final String SCHEMA =
      "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent";
  private static final String STATISTICS =
      "https://openlineage.io/spec/facets/1-0-2/OutputStatisticsOutputDatasetFacet.json"
          + "#/$defs/OutputStatisticsOutputDatasetFacet";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final URI collector;
  private final String warehouse;
  private final String archive;
  private final Clock clock;
  private final JsonMapper json = new JsonMapper();

  /**
   * Events for {@code collector}, about a warehouse and an archive.
   *
   * @param collector where events are posted: {@code http://marquez:5000/api/v1/lineage}
   * @param warehouse JDBC address of the warehouse, without secrets
   * @param archive folder of the archive
   * @param clock tells the time of the events
   */
  public LineageEvents(URI collector, String warehouse, String archive, Clock clock) {
    this.collector = collector;
    this.warehouse = warehouse;
    this.archive = archive;
    this.clock = clock;
  }

  /** What an event says of its run. */
  public enum Type {
    START,
    COMPLETE,
    FAIL,
    /** Stopped by a signal. */
    ABORT
  }

  /**
   * Sends one event; {@code figures} is how many figures the run loaded.
   *
   * @throws IOException when the collector does not take it
   */
  public void send(Type type, String job, long runId, long figures)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(collector)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    json.writeValueAsString(event(type, job, runId, figures)),
                    StandardCharsets.UTF_8))
            .build();
    HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status / 100 != 2) {
      throw new IOException("the lineage collector answered " + status);
    }
  }

  private Map<String, Object> event(Type type, String job, long runId, long figures) {
    return Map.of(
        "eventType", type.name(),
        "eventTime", clock.instant().toString(),
        "producer", PRODUCER,
        "schemaURL", SCHEMA,
        "run", Map.of("runId", uuid(runId).toString()),
        "job", Map.of("namespace", "solieu", "name", job),
        "inputs", List.of(Map.of("namespace", "file", "name", archive)),
        "outputs", List.of(output(figures)));
  }

  private Map<String, Object> output(long figures) {
    URI address = URI.create(warehouse.substring("jdbc:".length()));
    String path = address.getPath() == null ? "" : address.getPath().replaceFirst("^/", "");
    return Map.of(
        "namespace",
        "postgres://"
            + address.getHost()
            + ":"
            + (address.getPort() < 0 ? 5432 : address.getPort()),
        "name",
        path + ".warehouse.fact_observation",
        "outputFacets",
        Map.of(
            "outputStatistics",
            Map.of("_producer", PRODUCER, "_schemaURL", STATISTICS, "rowCount", figures)));
  }

  // The same for every start of a run, so that its events belong together.
  private UUID uuid(long runId) {
    return UUID.nameUUIDFromBytes(
        (warehouse + "#" + archive + "#" + runId).getBytes(StandardCharsets.UTF_8));
  }
}
