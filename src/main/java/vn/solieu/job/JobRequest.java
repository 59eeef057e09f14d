package vn.solieu.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.solieu.fetch.LocalListing;
import vn.solieu.job.acquire.Acquisition;

/**
 * What a run is to do.
 *
 * @param job the name that it is shown by: {@code ingest}, or that of {@code jobs/<name>.yml}
 * @param inputs files and folders, absolute
 * @param manifest what describes the files by name, absolute
 * @param selection archived documents to take instead of {@code inputs}
 * @param acquisition what to fetch instead of {@code inputs}
 */
public record JobRequest(
    String job,
    List<Path> inputs,
    Optional<Path> manifest,
    Optional<Selection> selection,
    Optional<Acquisition> acquisition) {
  /** The names of what people start by hand. */
  private static final Set<String> UNSCHEDULED = Set.of("ingest", "reprocess", "replay");

  private static final JsonMapper JSON = new JsonMapper();

  public JobRequest {
    inputs = inputs.stream().map(JobRequest::absolute).toList();
    manifest = manifest.map(JobRequest::absolute);
  }

  /** A request for files and folders. */
  public static JobRequest ofFiles(String job, List<Path> inputs, Optional<Path> manifest) {
    return new JobRequest(job, inputs, manifest, Optional.empty(), Optional.empty());
  }

  /** A request for documents that earlier runs archived. */
  public static JobRequest ofArchive(String job, Selection selection) {
    return new JobRequest(
        job, List.of(), Optional.empty(), Optional.of(selection), Optional.empty());
  }

  /** A request for documents that sources have published. */
  public static JobRequest ofSources(String job, Acquisition acquisition) {
    return new JobRequest(
        job, List.of(), Optional.empty(), Optional.empty(), Optional.of(acquisition));
  }

  /** Whether it comes by a schedule: nobody watches, so what was killed before is continued. */
  boolean isScheduled() {
    return !UNSCHEDULED.contains(job);
  }

  /** The documents to take. */
  public LocalListing listing() {
    return new LocalListing(inputs, manifest);
  }

  /** The inputs as they are kept with the run, so that a restart takes the same. */
  String parametersAsJson() {
    return JSON.writeValueAsString(
        new Parameters(
            inputs.stream().map(Path::toString).toList(),
            manifest.map(Path::toString).orElse(null),
            selection.orElse(null),
            acquisition.orElse(null)));
  }

  static JobRequest ofJson(String job, String parameters) {
    Parameters kept = JSON.readValue(parameters, Parameters.class);
    return new JobRequest(
        job,
        kept.inputs().stream().map(Path::of).toList(),
        Optional.ofNullable(kept.manifest()).map(Path::of),
        Optional.ofNullable(kept.selection()),
        Optional.ofNullable(kept.acquisition()));
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private record Parameters(
      List<String> inputs,
      @Nullable String manifest,
      @Nullable Selection selection,
      @Nullable Acquisition acquisition) {}
}
